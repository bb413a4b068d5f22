/** All tables of the report at a glance: the way to each, and the worst that stands in it. On a wall, those that are shown now are marked. */
import type { VNode } from 'preact';
import { LabelText } from '../shell/label-text.js';
import { wording } from '../texts/texts.js';
import { Marked } from './status-mark.js';
import { standingOf, type YearTable } from './year-rows.js';

interface TableListProps {
  readonly tables: readonly YearTable[];
  /** Those that a wall shows now; undefined where all are shown, and each can be gone to. */
  readonly shown: readonly YearTable[] | undefined;
}

/** Where a table stands on the page. */
export const placeOfTable = ({ id }: YearTable): string => `table-${id ?? 'text'}`;

export function TableList({ tables, shown }: TableListProps): VNode {
  const { year } = wording.value.texts;
  const isShown = (table: YearTable): boolean => shown?.some(({ id }) => id === table.id) === true;
  return (
    <nav class="table-list" aria-label={year.tables}>
      <ol>
        {tables.map((table) => (
          <li key={table.id ?? 'text'} class={isShown(table) ? 'shown' : undefined}>
            <Standing table={table} />{' '}
            {shown === undefined ? (
              <a href={`#${placeOfTable(table)}`}>
                <TableTitle {...table} />
              </a>
            ) : (
              <TableTitle {...table} />
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export const TableTitle = ({ title }: Pick<YearTable, 'title'>): VNode =>
  title === null ? <span>{wording.value.texts.year.inText}</span> : <LabelText of={title} />;

function Standing({ table }: { readonly table: YearTable }): VNode {
  const { year, statuses } = wording.value.texts;
  const { status, off, simulated } = standingOf(table);
  if (simulated === 0) return <Marked status="absent">{statuses.absent}</Marked>;
  return <Marked status={status}>{off === 0 ? year.rows(simulated) : year.someOff(off, simulated)}</Marked>;
}
