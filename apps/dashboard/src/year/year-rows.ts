/** The printed rows beside what was simulated of them: as they stand, and as they stood at the end of a day. Pure. */
import type {
  FigureReason,
  FigureState,
  FigureStatus,
  LayoutFigure,
  LiveLayout,
  LiveState,
  TablesAsOf,
} from '@tietovirta/control-contract';
import type { Label } from '@tietovirta/wording';

/**
 * How a row stands. Rows of a single day are `unjudged`: messages are counted on the day on which they come, while the plan has answers on
 * the day of what they answer.
 */
export type RowStatus = FigureStatus | 'unjudged';

export interface YearRow {
  readonly row: string;
  readonly table: string | null;
  readonly label: Label;
  readonly unit: LayoutFigure['unit'];
  /** Forms of the report; empty while there is nothing to print. */
  readonly published: string;
  readonly simulated: string;
  readonly planned: number | null;
  /** Shares of the plan that are counted, and that should be by now; null where the run does not simulate the row. */
  readonly share: number | null;
  readonly mark: number | null;
  readonly markCount: number | null;
  readonly status: RowStatus;
  readonly reason: FigureReason | null;
  readonly by: number;
  readonly setAside: number;
}

export interface YearTable {
  /** Null for figures of the running text. */
  readonly id: string | null;
  readonly title: Label | null;
  readonly rows: readonly YearRow[];
}

const untouched: FigureState = {
  counted: 0,
  markFrom: 0,
  markTo: 0,
  setAside: 0,
  status: 'on-plan',
  reason: null,
  by: 0,
  printed: '',
  band: null,
};

/** @param state undefined while nothing is known of the run but its plan */
export const rowsNow = (layout: LiveLayout, state: LiveState | undefined): readonly YearRow[] =>
  layout.figures.map((figure, place) => {
    const { counted, markTo, status, reason, by, printed, setAside } = state?.figures[place] ?? untouched;
    if (figure.planned === null) return absent(figure);
    return { ...rowOf(figure, counted, markTo), simulated: printed, status, reason, by, setAside };
  });

/** What the plan says of a band is not known for single days, so its bar has no mark. */
export function rowsAsOf(layout: LiveLayout, { tables, marks }: TablesAsOf): readonly YearRow[] {
  const printed = new Map(tables.tables.flatMap(({ rows }) => rows).map((row) => [row.id, row.simulated]));
  const planned = new Map(marks.map((mark) => [mark.row, mark.planned]));
  return layout.figures.map((figure) => {
    const { printed: simulated = '', value = null } = printed.get(figure.row) ?? {};
    const mark = planned.get(figure.row) ?? null;
    if (figure.planned === null) return absent(figure);
    const counted = countedIn(value, figure);
    return { ...rowOf(figure, counted, mark), simulated, status: 'unjudged', reason: null, by: 0, setAside: 0 };
  });
}

/**
 * What is behind a figure, in its unit: messages of a count, of a stock those on top of what the year began with, cents of money, which tables
 * tell in euros, persons of all months, which they tell as their mean; nothing of a band.
 */
function countedIn(value: CellValue, { opening, unit }: LayoutFigure): number | null {
  if (value === null) return null;
  if (typeof value === 'number') return value * (countedInOne[unit] ?? 1) - opening;
  return 'flow' in value ? value.flow : null;
}

type CellValue = TablesAsOf['tables']['tables'][number]['rows'][number]['simulated']['value'];

const countedInOne: Readonly<Partial<Record<LayoutFigure['unit'], number>>> = { cents: 100, 'persons-of-months': 12 };

type Place = Omit<YearRow, 'simulated' | 'status' | 'reason' | 'by' | 'setAside'>;

function rowOf(figure: LayoutFigure, counted: number | null, mark: number | null): Place {
  const { row, table, label, planned, opening, published, unit } = figure;
  const shareOf = (count: number | null): number | null =>
    count === null || planned === null ? null : planned === 0 ? 1 : count / planned;
  return {
    ...{ row, table, label, unit, published },
    planned: planned === null ? null : opening + planned,
    share: shareOf(counted),
    mark: shareOf(mark),
    markCount: mark,
  };
}

const absent = (figure: LayoutFigure): YearRow => ({
  ...rowOf(figure, null, null),
  ...{ simulated: '', status: 'absent', reason: null, by: 0, setAside: 0 },
});

/** In the order of the report. */
export function tablesOf({ tables }: LiveLayout, rows: readonly YearRow[]): readonly YearTable[] {
  const printed = tables.map(({ id, title }) => ({ id, title, rows: rows.filter(({ table }) => table === id) }));
  const inText = { id: null, title: null, rows: rows.filter(({ table }) => table === null) };
  return [...printed, inText].filter((table) => table.rows.length > 0);
}

const wellStatuses: readonly RowStatus[] = ['equal', 'on-plan', 'absent', 'unjudged'];

/** Rows that need a look, the hopeless first. */
export const troubled = (rows: readonly YearRow[]): readonly YearRow[] =>
  rows
    .filter(({ status }) => !wellStatuses.includes(status))
    .sort((a, b) => gravity(b.status) - gravity(a.status) || b.by - a.by);

const gravity = (status: RowStatus): number => ['ahead', 'behind', 'after-resend', 'cannot-match'].indexOf(status);

/** Rows that the run simulates. */
export const simulatedRows = (rows: readonly YearRow[]): readonly YearRow[] =>
  rows.filter(({ status }) => status !== 'absent');

/** A table in one word. */
export interface TableStanding {
  /** The worst of its rows that the run simulates. */
  readonly status: RowStatus;
  /** Rows that need a look, and those that the run simulates. */
  readonly off: number;
  readonly simulated: number;
}

export function standingOf({ rows }: YearTable): TableStanding {
  const simulated = simulatedRows(rows);
  const off = troubled(simulated);
  const well = simulated.find(({ status }) => status !== 'equal') ?? simulated[0];
  return { status: (off[0] ?? well)?.status ?? 'absent', off: off.length, simulated: simulated.length };
}

/** Rows that the title and the heads of a table are worth. */
const titleRows = 2;

/**
 * Tables in the order of the report, as many at a time as take no more rows than this: what a wall shows one after the other. A table that is longer comes
 * in parts.
 */
export function wallPages(tables: readonly YearTable[], mostRows: number): readonly (readonly YearTable[])[] {
  const pages: YearTable[][] = [];
  let rows = mostRows;
  for (const table of tables.flatMap((each) => partsOf(each, mostRows - titleRows))) {
    const taken = table.rows.length + titleRows;
    rows += taken;
    if (rows > mostRows) {
      pages.push([]);
      rows = taken;
    }
    pages.at(-1)?.push(table);
  }
  return pages;
}

/** What of the tables the run simulates: on a wall, which turns them, nobody waits for rows that stay empty. */
export const simulatedTables = (tables: readonly YearTable[]): readonly YearTable[] =>
  tables.map((table) => ({ ...table, rows: simulatedRows(table.rows) })).filter(({ rows }) => rows.length > 0);

const partsOf = (table: YearTable, mostRows: number): readonly YearTable[] =>
  Array.from({ length: Math.ceil(table.rows.length / mostRows) }, (_, part) => ({
    ...table,
    rows: table.rows.slice(part * mostRows, (part + 1) * mostRows),
  }));
