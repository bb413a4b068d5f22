import type {
  FigureState,
  FigureStatus,
  LayoutFigure,
  LiveLayout,
  LiveState,
  TablesAsOf,
} from '@tietovirta/control-contract';
import {
  rowsAsOf,
  rowsNow,
  simulatedRows,
  simulatedTables,
  standingOf,
  tablesOf,
  troubled,
  wallPages,
  type RowStatus,
  type YearTable,
} from './year-rows.js';

const label = (text: string) => ({ fi: text, en: text });
const figure = (row: string, table: string | null, planned: number | null): LayoutFigure => ({
  ...{ row, table, planned, label: label(row), unit: 'messages', opening: 0, published: '9' },
});
const layout = {
  tables: [
    { id: 'second', title: label('Printed second') },
    { id: 'first', title: label('Printed third') },
    { id: 'empty', title: label('Without rows') },
  ],
  figures: [figure('a', 'first', 100), figure('b', 'second', 200), figure('c', 'second', null), figure('d', null, 0)],
} as unknown as LiveLayout; // rows ask for no more of it
const told = (status: FigureStatus, by = 0, counted = 50): FigureState => ({
  ...{ counted, markFrom: 40, markTo: 60, setAside: 0, reason: null, band: null, status, by, printed: `${counted}` },
});
const stateWith = (...figures: readonly FigureState[]): LiveState => ({ figures }) as unknown as LiveState;

describe('rows as they stand', () => {
  it('have their share of the plan and where it should be', () => {
    const [a] = rowsNow(layout, stateWith(told('on-plan')));
    expect(a).toMatchObject({ simulated: '50', share: 0.5, mark: 0.6, markCount: 60, status: 'on-plan' });
  });

  it('that the run does not simulate have no number', () => {
    const rows = rowsNow(layout, stateWith(told('on-plan'), told('on-plan'), told('absent')));
    expect(rows[2]).toMatchObject({ simulated: '', share: null, mark: null, status: 'absent' });
    expect(simulatedRows(rows).map(({ row }) => row)).toEqual(['a', 'b', 'd']);
  });

  it('that are planned to be none are complete', () => {
    expect(rowsNow(layout, undefined)[3]).toMatchObject({ planned: 0, share: 1 });
  });
});

describe('rows as of a day', () => {
  const asOf = {
    tables: {
      tables: [
        {
          rows: [
            { id: 'a', simulated: { printed: '21', value: 21 } },
            { id: 'b', simulated: { printed: '3–5', value: { from: 3, to: 5 } } },
          ],
        },
      ],
    },
    marks: [
      { row: 'a', planned: 25 },
      { row: 'b', planned: null },
    ],
  } as unknown as TablesAsOf; // rows ask for no more of it

  it('have the number and the mark of that day, and no verdict', () => {
    expect(rowsAsOf(layout, asOf)[0]).toMatchObject({ simulated: '21', share: 0.21, mark: 0.25, status: 'unjudged' });
  });

  it('that are bands have neither share nor mark', () => {
    expect(rowsAsOf(layout, asOf)[1]).toMatchObject({ simulated: '3–5', share: null, mark: null });
  });
});

describe('a row that is a stock', () => {
  const stock = { ...layout, figures: [{ ...figure('a', 'first', 9), opening: 16 }] };
  const asOf = (value: unknown): TablesAsOf =>
    ({
      tables: { tables: [{ rows: [{ id: 'a', simulated: { printed: 'as told', value } }] }] },
      marks: [],
    }) as unknown as TablesAsOf; // rows ask for no more of it

  it('is expected to come to what the year began with and what is planned on top; its bar is of the latter', () => {
    expect(rowsNow(stock, stateWith({ ...told('on-plan'), counted: 3 }))[0]).toMatchObject({
      planned: 25,
      share: 1 / 3,
    });
  });

  it('has the share of what came on top, told of a day as two numbers and of the year as one', () => {
    expect(rowsAsOf(stock, asOf({ opening: 16, flow: 3 }))[0]).toMatchObject({ simulated: 'as told', share: 1 / 3 });
    expect(rowsAsOf(stock, asOf(25))[0]?.share).toBe(1);
  });
});

describe('tables', () => {
  it('stand in the order of the report, what its running text says last', () => {
    const tables = tablesOf(layout, rowsNow(layout, undefined));
    expect(tables.map(({ id, rows }) => [id, rows.map(({ row }) => row)])).toEqual([
      ['second', ['b', 'c']],
      ['first', ['a']],
      [null, ['d']],
    ]);
  });

  it('turn on a wall by as many as fit, each once and in order', () => {
    const table = (id: string, rows: number) => ({ id, rows: Array.from({ length: rows }) }) as unknown as YearTable;
    const pages = wallPages([table('a', 3), table('b', 6), table('c', 1), table('d', 12), table('e', 2)], 13);
    // 13 rows hold a and b with their titles; d has 12 rows and comes as 11 and 1.
    expect(pages.map((page) => page.map(({ id, rows }) => [id, rows.length]))).toEqual([
      [['a', 3], ['b', 6]],
      [['c', 1]],
      [['d', 11]],
      [['d', 1], ['e', 2]],
    ]); // oxfmt-ignore
  });
});

describe('rows that need a look', () => {
  it('are those that are off, the hopeless first and the larger before the smaller', () => {
    const figures = [told('behind', 3), told('cannot-match', 1), told('equal'), told('behind', 9)];
    const whole = { ...layout, figures: ['a', 'b', 'c', 'd'].map((row) => figure(row, null, 100)) };
    expect(troubled(rowsNow(whole, stateWith(...figures))).map(({ row }) => row)).toEqual(['b', 'd', 'a']);
  });
});

describe('what a wall turns', () => {
  it('are the rows that the run simulates, and no table without one', () => {
    const rows = rowsNow(layout, stateWith(told('on-plan'), told('absent'), told('absent')));
    const tables = simulatedTables(tablesOf(layout, rows));
    expect(tables.map(({ id, rows: of }) => [id, of.map(({ row }) => row)])).toEqual([
      ['first', ['a']],
      [null, ['d']],
    ]);
  });
});

describe('a table in one word', () => {
  const tableOf = (...statuses: readonly RowStatus[]): YearTable => ({
    ...{ id: 'first', title: label('first') },
    rows: statuses.map((status) => ({ status, by: 1 })) as unknown as YearTable['rows'], // asked for no more
  });
  it.each([
    [['equal', 'equal', 'absent'], { status: 'equal', off: 0, simulated: 2 }],
    [['equal', 'on-plan'], { status: 'on-plan', off: 0, simulated: 2 }],
    [['on-plan', 'behind', 'cannot-match', 'ahead'], { status: 'cannot-match', off: 3, simulated: 4 }],
    [['absent'], { status: 'absent', off: 0, simulated: 0 }],
  ] as const)('is the worst of its simulated rows: %j', (statuses, standing) => {
    expect(standingOf(tableOf(...statuses))).toEqual(standing);
  });
});
