import type {
  FigureState,
  FigureStatus,
  LayoutFigure,
  LiveLayout,
  LiveState,
  TablesAsOf,
} from '@tietovirta/control-contract';
import { rowsAsOf, rowsNow, simulatedRows, tablesOf, troubled, wallPages, type YearTable } from './year-rows.js';

const label = (text: string) => ({ fi: text, en: text });
const figure = (row: string, table: string | null, planned: number | null): LayoutFigure => ({
  ...{ row, table, planned, label: label(row), unit: 'messages', published: '9' },
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
    expect(pages.map((page) => page.map(({ id }) => id))).toEqual([['a', 'b'], ['c'], ['d'], ['e']]);
  });
});

describe('rows that need a look', () => {
  it('are those that are off, the hopeless first and the larger before the smaller', () => {
    const figures = [told('behind', 3), told('cannot-match', 1), told('equal'), told('behind', 9)];
    const whole = { ...layout, figures: ['a', 'b', 'c', 'd'].map((row) => figure(row, null, 100)) };
    expect(troubled(rowsNow(whole, stateWith(...figures))).map(({ row }) => row)).toEqual(['b', 'd', 'a']);
  });
});
