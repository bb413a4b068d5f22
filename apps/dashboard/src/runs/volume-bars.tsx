import type { VNode } from 'preact';
import { wording } from '../texts/texts.js';

interface VolumeBarsProps {
  readonly title: string;
  readonly counts: readonly number[];
  readonly nameOf: (place: number) => string;
}

/** Volumes as bars that are a list as well: name, bar, number. */
export function VolumeBars({ title, counts, nameOf }: VolumeBarsProps): VNode {
  const { formats } = wording.value;
  const most = Math.max(1, ...counts);
  return (
    <section class="volumes">
      <h3>{title}</h3>
      <ol>
        {counts.map((count, place) => (
          <li key={nameOf(place)}>
            <span class="name">{nameOf(place)}</span>
            <span class="line" aria-hidden="true">
              <span style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <span class="number">{formats.count(count)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
