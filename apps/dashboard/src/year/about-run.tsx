/** What somebody who sees the page for the first time needs to know: what is simulated, how much of it, and that nothing here is real. */
import type { LiveLayout } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { wording } from '../texts/texts.js';
import { dayAt } from './window-days.js';

export function AboutRun({ layout }: { readonly layout: LiveLayout }): VNode {
  const { texts, formats } = wording.value;
  const { exchanges, from, plannedByDay, scale } = layout;
  const days = texts.year.window(formats.day(from), formats.day(dayAt(layout, plannedByDay.length - 1)));
  return (
    <p class="about">
      <span class="what">{texts.year.about(exchanges.length, days)} </span>
      {scale !== '1' && <b>{texts.year.scaled(scale)} </b>}
      {texts.year.synthetic}
    </p>
  );
}
