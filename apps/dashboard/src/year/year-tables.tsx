/** The tables of the report in its order: printed labels, simulated beside published. */
import type { VNode } from 'preact';
import { LabelText } from '../shell/label-text.js';
import { wording } from '../texts/texts.js';
import { PlanBar } from './plan-bar.js';
import { StatusMark } from './status-mark.js';
import { placeOfTable, TableTitle } from './table-list.js';
import type { YearRow, YearTable } from './year-rows.js';

interface YearTablesProps {
  readonly tables: readonly YearTable[];
  /** Whether they are of a day that was asked for. */
  readonly isAsOf: boolean;
}

export const YearTables = ({ tables, isAsOf }: YearTablesProps): VNode => (
  <div class="tables">
    {tables.map((table) => (
      <PrintedTable key={table.id ?? 'text'} table={table} isAsOf={isAsOf} />
    ))}
  </div>
);

function PrintedTable({ table, isAsOf }: { readonly table: YearTable; readonly isAsOf: boolean }): VNode {
  const { year } = wording.value.texts;
  return (
    <table class="printed" id={placeOfTable(table)}>
      <caption>
        <TableTitle {...table} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{year.row}</th>
          <th scope="col" class="number">
            {year.simulated}
          </th>
          <th scope="col" class="number">
            {year.published}
          </th>
          <th scope="col" class="number">
            {year.expected}
          </th>
          <th scope="col">{year.progress}</th>
          <th scope="col">{year.status}</th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <PrintedRow key={row.row} row={row} isAsOf={isAsOf} />
        ))}
      </tbody>
    </table>
  );
}

function PrintedRow({ row, isAsOf }: { readonly row: YearRow; readonly isAsOf: boolean }): VNode {
  const { texts, formats } = wording.value;
  const due = row.markCount === null ? undefined : texts.year.plannedBy(formats.amount(row.markCount, row.unit));
  const isBand = row.unit === 'messages-a-day';
  return (
    <tr class={row.status} data-row={row.row}>
      <th scope="row">
        <a href={`/rows/${row.row}`}>
          <LabelText of={row.label} />
        </a>
      </th>
      <td class="number simulated" data-name={texts.year.simulated}>
        {row.simulated === '' ? '–' : formats.printed(row.simulated)}
      </td>
      <td class="number published" data-name={texts.year.published}>
        {row.published === '' ? '–' : formats.printed(row.published)}
      </td>
      <td class="number" data-name={texts.year.expected}>
        {row.planned === null || isBand ? '–' : formats.amount(row.planned, row.unit)}
      </td>
      <td class="progress" title={due}>
        <PlanBar {...row} />
        {row.share !== null && <span class="share">{formats.percent(row.share)}</span>}
        {isAsOf && isBand && <small>{texts.year.bandNote}</small>}
      </td>
      <td class="standing">
        <StatusMark {...row} />
      </td>
    </tr>
  );
}
