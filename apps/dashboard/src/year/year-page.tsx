/** The newest run filling its year: what the stream tells, or how it stood at the end of a day. */
import type { VNode } from 'preact';
import { liveView } from '../live/page-live.js';
import { Title } from '../shell/title.js';
import { StartCards } from '../start/start-cards.js';
import { wording } from '../texts/texts.js';
import { Year } from './year.js';

export function YearPage(): VNode {
  const { layout, state } = liveView.value;
  const { texts } = wording.value;
  if (layout === null) return <StartCards />;
  if (layout === undefined)
    return (
      <>
        <Title>Tietovirta</Title>
        <p class="loading">{texts.shell.loading}</p>
      </>
    );
  return <Year layout={layout} state={state} isLive={true} />;
}
