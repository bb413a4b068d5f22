import type { LayoutFigure } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { wording } from '../texts/texts.js';

interface VolumeBarsProps {
  readonly title: string;
  readonly counts: readonly number[];
  /** What is planned of each, where counts are what came of it; null where nothing is known. */
  readonly plans?: readonly (number | null)[];
  readonly nameOf: (place: number) => string;
  /** Messages when absent. */
  readonly unit?: LayoutFigure['unit'];
}

/** Volumes as bars that are a list as well: name, bar, number. */
export function VolumeBars({ title, counts, plans = [], nameOf, unit = 'messages' }: VolumeBarsProps): VNode {
  const { formats } = wording.value;
  const most = Math.max(1, ...counts, ...plans.map((plan) => plan ?? 0));
  const percent = (count: number): string => `${(count / most) * 100}%`;
  return (
    <section class="volumes">
      <h3>{title}</h3>
      <ol>
        {counts.map((count, place) => (
          <li key={nameOf(place)}>
            <span class="name">{nameOf(place)}</span>
            <span class="line" aria-hidden="true">
              <span class="came" style={{ width: percent(count) }} />
              {typeof plans[place] === 'number' && <span class="due" style={{ left: percent(plans[place]) }} />}
            </span>
            <span class="number">
              {formats.amount(count, unit)}
              {typeof plans[place] === 'number' && <> / {formats.amount(plans[place], unit)}</>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
