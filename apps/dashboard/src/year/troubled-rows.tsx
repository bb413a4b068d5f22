import type { VNode } from 'preact';
import { LabelText } from '../shell/label-text.js';
import { wording } from '../texts/texts.js';
import { StatusMark } from './status-mark.js';
import type { YearRow } from './year-rows.js';

/** Rows that need a look, above the tables in which they stand. */
export function TroubledRows({ rows }: { readonly rows: readonly YearRow[] }): VNode | null {
  if (rows.length === 0) return null;
  return (
    <section class="troubled" aria-labelledby="look">
      <h2 id="look">{wording.value.texts.year.look}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.row}>
            <a href={`/rows/${row.row}`}>
              <LabelText of={row.label} />
            </a>{' '}
            <StatusMark {...row} />
          </li>
        ))}
      </ul>
    </section>
  );
}
