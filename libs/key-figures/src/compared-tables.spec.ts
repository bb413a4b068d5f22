import {
  type ReportYear,
  faceValue,
  figureOf,
  fullScale,
  publishedTables,
  readPrinted,
  reportYears,
  scaledFigures,
} from '@tietovirta/published';
import type { ComparedRow, ComparedTables } from './compared-table.js';
import { comparedTables, comparedTextFigures } from './compared-tables.js';
import type { CountedTotals } from './counted-totals.js';
import { keyFigureOf } from './feeds.js';
import type { KeyFigure } from './key-figure.js';
import { keyFigures } from './key-figures.js';
import { summary } from './summary.js';
import { sampleYear } from './testing/sample-year.js';
import { handCount, onDays } from './testing/hand-count.js';
import { workOut } from './work-out.js';

const theYear = (year: ReportYear): CountedTotals => sampleYear(scaledFigures(year, fullScale));

const rowOf = ({ tables }: ComparedTables, rowId: string): ComparedRow => {
  const row = tables.flatMap((table) => table.rows).find(({ id }) => id === rowId);
  if (row === undefined) throw new Error(`no row ${rowId}`);
  return row;
};

const uiQueries = (count: number): CountedTotals =>
  handCount([{ type: 'kelmu.query', where: { channel: 'user-interface' }, count }]);

describe('a run of the whole published year', () => {
  it.each([
    [2024, 128, []],
    // Three of the 128 cells are '-', two are empty.
    [
      2023,
      123,
      [
        ['income-register.benefit-reports-sent', 'not printed'],
        ['kanta-reporting.portal-statistics', 'not printed'],
        ['kanta-reporting.recurring-transfers', 'not printed'],
      ],
    ],
  ] as const)('of %i equals the report in every cell', (year, cellsCompared, alone) => {
    const tables = comparedTables({ year, totals: theYear(year) });
    const { uncompared, ...compared } = summary(tables);
    expect(compared).toEqual({ cellsCompared, cellsDiffering: 0, differing: [] });
    expect(uncompared.map(({ rowId, why }) => [rowId, why])).toEqual(alone);
    for (const row of tables.tables.flatMap((table) => table.rows).filter(({ id }) => keyFigureOf(id) !== undefined))
      expect([row.id, row.simulated.printed]).toEqual([row.id, row.published.printed]);
  });

  it.each(reportYears.flatMap((year) => [1, 7, 1000, 100_000].map((denominator) => ({ year, denominator }))))(
    'of $year at 1/$denominator counts what the printed rows come to, divided by largest remainder',
    ({ year, denominator }) => {
      const figures = scaledFigures(year, { numerator: 1, denominator });
      const totals = sampleYear(figures);
      // Of rounded cells the year is made to what they say, taken at their word; that of Kelmu is the sum of exact ones.
      const isRounded = ({ row }: KeyFigure): boolean => row.startsWith('omakanta.') || readPrinted(figureOf(row).printed[year]).kind === 'rounded'; // oxfmt-ignore
      // What the text tells again is made to the row that it repeats; of customers and their groups it tells too little to make them by.
      const ofRows = keyFigures.filter(
        ({ row }) => figureOf(row).repeats === undefined && !row.startsWith('segments.'),
      );
      for (const figure of ofRows.filter(({ rule }) => rule === 'count' || rule === 'millions')) {
        const wanted =
          isRounded(figure) && figure.row !== 'kelmu.queries'
            ? figures.assumed(faceValue(figure.row, year))
            : figures.of(figure.row);
        expect([figure.row, workOut(figure, totals)]).toEqual([figure.row, wanted]);
      }
    },
  );

  it('has rows of the shape that the customer fixed', () => {
    const tables = comparedTables({ year: 2024, totals: theYear(2024), run: { id: 'run-1' } });
    expect(Object.keys(tables)).toEqual(['run', 'year', 'tables']);
    expect(Object.keys(tables.tables[2] ?? {})).toEqual(['id', 'title', 'rows']);
    expect(rowOf(tables, 'kelmu.ui-queries')).toEqual({
      id: 'kelmu.ui-queries',
      label: { fi: 'Käyttöliittymäkyselyt', en: 'User interface queries' },
      published: { printed: '6 025 122', value: 6_025_122 },
      simulated: { printed: '6 025 122', value: 6_025_122 },
      difference: 0,
    });
  });

  it('reaches what page 7 repeats of the tables, and where the text has the figure of 2023, that of the table', () => {
    const page7 = comparedTextFigures({ year: 2024, totals: theYear(2024) }).filter(({ id }) => id.startsWith('text.'));
    expect(page7.map(({ difference }) => difference)).toEqual(new Array<number>(11).fill(0));
    const [late, ...others] = page7.filter(({ published, simulated }) => published.printed !== simulated.printed);
    expect(others).toEqual([]);
    expect(late).toMatchObject({
      id: 'text.persons-with-social-data',
      published: { printed: '1,6 milj.' },
      expected: { printed: '1,8 milj.' },
      simulated: { printed: '1,8 milj.' },
    });
    expect(late?.label.en).toContain('the text has the figure of 2023');
  });

  it('has nothing to say of page 7 in the year before, of which the text tells nothing', () => {
    const page7 = comparedTextFigures({ year: 2023, totals: theYear(2023) }).filter(({ id }) => id.startsWith('text.'));
    expect(new Set(page7.map(({ published, simulated }) => `${published.printed}${simulated.printed}`))).toEqual(new Set([''])); // oxfmt-ignore
  });

  it('compares the figures of the text apart from the tables', () => {
    const told = comparedTextFigures({ year: 2024, totals: theYear(2024) }).slice(-5);
    expect(
      told.map(({ id, published, simulated, difference }) => [
        id,
        published.printed,
        simulated.printed,
        simulated.value,
        difference,
      ]),
    ).toEqual([
      // oxfmt-ignore
      ['kelmu.information-requests', '1 447', '1 447', 1447, 0],
      ['kelmu.information-request-areas-percent', '73 %', '73 %', 1600 / 22, 0], // 16 of 22 areas
      ['segments.customers', 'lähes 5 milj.', 'lähes 5 milj.', 4_900_000, 0],
      ['segments.groups', '26', '26', 26, 0],
      ['segments.main', '3', '3', 3, 0],
    ]);
  });

  it('tells how many customers there were in 2023, of which the text tells nothing', () => {
    const told = comparedTextFigures({ year: 2023, totals: theYear(2023) }).slice(-5);
    expect(told.map(({ published, simulated }) => [published.printed, simulated.printed])).toEqual([
      ['', ''],
      ['', ''],
      ['', '4,9 milj.'],
      ['', '26'],
      ['', '3'],
    ]);
  });
});

describe('a cell that differs', () => {
  it('differs by simulated minus published', () => {
    const tables = comparedTables({ year: 2024, totals: uiQueries(6_025_120) });
    expect(rowOf(tables, 'kelmu.ui-queries').difference).toBe(-2); // 6 025 120 − 6 025 122
    expect(summary(tables).differing[0]).toMatchObject({ tableId: 'kelmu', rowId: 'kelmu.queries' });
  });

  it('rounding of 7,3: does not differ while it prints alike, and then by the numeric distance', () => {
    const kelmu = (count: number): ComparedRow =>
      rowOf(comparedTables({ year: 2024, totals: uiQueries(count) }), 'kelmu.queries');
    expect(kelmu(7_345_645)).toMatchObject({ simulated: { printed: '7,3 milj.', value: 7_345_645 }, difference: 0 });
    expect(kelmu(7_349_999).difference).toBe(0);
    expect(kelmu(7_350_000).difference).toBe(50_000); // 7 350 000 − 7 300 000
    expect(kelmu(7_249_999).difference).toBe(-50_001); // 7 249 999 − 7 300 000
  });

  it('range: does not differ while it prints alike, and then by the end that is farther off', () => {
    const luova = (...days: number[]): ComparedRow =>
      rowOf(
        comparedTables({ year: 2024, totals: handCount([onDays('luova.partner-transfer', ...days)]) }),
        'luova.daily',
      );
    expect(luova(512_345, 1_483_000)).toMatchObject({
      published: { value: { from: 500_000, to: 1_500_000 } },
      simulated: { printed: '0,5–1,5 milj.', value: { from: 512_345, to: 1_483_000 } },
      difference: 0,
    });
    expect(luova(512_345, 1_700_000).difference).toBe(200_000); // 1 700 000 − 1 500 000
    expect(luova(300_000, 1_560_000).difference).toBe(-200_000); // 300 000 − 500 000, more than the 60 000 above
  });

  it('of money does not differ while it prints alike, and then by euros and cents', () => {
    const paid = (cents: number): ComparedRow =>
      rowOf(
        comparedTables({ year: 2024, totals: handCount([{ type: 'banks.payment', count: 9, sums: { 'amount-cents': cents } }]) }), // oxfmt-ignore
        'payments.paid',
      );
    expect(paid(1_728_000_000_000)).toMatchObject({ simulated: { printed: '17,3 mrd. eur', value: 17_280_000_000 }, difference: 0 }); // oxfmt-ignore
    expect(paid(1_735_000_000_005)).toMatchObject({
      simulated: { printed: '17,4 mrd. eur' },
      difference: 50_000_000.05,
    });
    expect(paid(99_999_999_999).simulated.printed).toBe('999 999 999,99 eur');
  });

  it('rounded among exact: 597 500 insurance queries are compared to the last one', () => {
    const totals = handCount([{ type: 'pension-sector.insurance-query', count: 597_499 }]);
    expect(rowOf(comparedTables({ year: 2024, totals }), 'pension-sector.insurance-queries').difference).toBe(-1);
  });
});

describe('a stock', () => {
  const dataSets = (count: number, isWholeYear = true): CountedTotals =>
    handCount([{ type: 'open-data.data-set', count, opening: 16 }], isWholeYear);
  const inYear = (totals: CountedTotals, expectedTotals?: CountedTotals): ComparedRow =>
    rowOf(comparedTables({ year: 2024, totals, ...(expectedTotals && { expectedTotals }) }), 'open-data.data-sets');

  it('is what the year began with and what came on top, never what came alone', () => {
    expect(inYear(dataSets(9))).toMatchObject({ simulated: { printed: '25', value: 25 }, difference: 0 });
    expect(inYear(dataSets(8)).difference).toBe(-1); // 16 + 8 − 25
    expect(inYear(dataSets(0)).simulated).toEqual({ printed: '16', value: 16 });
  });

  it('of a part of the year is shown as the two, which are added up on no day', () => {
    const march = inYear(dataSets(2, false), dataSets(3, false));
    expect(march).toMatchObject({
      expected: { printed: '16 + 3', value: { opening: 16, flow: 3 } },
      simulated: { printed: '16 + 2', value: { opening: 16, flow: 2 } },
      difference: -1,
    });
    expect(inYear(dataSets(3, false), dataSets(3, false)).difference).toBe(0);
  });

  it("of which the report prints '-' stays '-' while nothing is known of it", () => {
    const totals = handCount([{ type: 'kanta-reporting.portal-statistic', count: 0 }]);
    const row = rowOf(comparedTables({ year: 2023, totals }), 'kanta-reporting.portal-statistics');
    expect(row).toMatchObject({ simulated: { printed: '-', value: null }, difference: null });
  });

  it('begins the year with the scaled figure of the year before', () => {
    const tenth = sampleYear(scaledFigures(2024, { numerator: 1, denominator: 10 }));
    expect(tenth.opening('open-data.data-set')).toBe(2); // 1.6
    expect(inYear(tenth, tenth).simulated.printed).toBe('3'); // 2.5
  });
});

describe('a cell in whole thousands', () => {
  const downloads = (year: ReportYear, count: number): ComparedRow =>
    rowOf(
      comparedTables({ year, totals: handCount([{ type: 'research.publication-download', count }]) }),
      'research.publication-downloads',
    );

  it('does not differ while it prints alike; the exact cell of the other year in the same row does', () => {
    expect(downloads(2023, 142_500)).toMatchObject({ simulated: { printed: '143 000' }, difference: 0 });
    expect(downloads(2023, 142_499)).toMatchObject({ simulated: { printed: '142 000' }, difference: -501 });
    expect(downloads(2024, 96_122).difference).toBe(0);
    expect(downloads(2024, 96_121)).toMatchObject({ simulated: { printed: '96 121' }, difference: -1 });
  });
});

describe('a printed 0', () => {
  it('is a figure: nothing may come', () => {
    const publications = (count: number): ComparedRow =>
      rowOf(
        comparedTables({ year: 2023, totals: handCount([{ type: 'data-permits.catalogue-publication', count }]) }),
        'data-permits.catalogue-publications',
      );
    expect(publications(0)).toMatchObject({ published: { value: 0 }, simulated: { value: 0 }, difference: 0 });
    expect(publications(1).difference).toBe(1);
  });
});

describe('a cell without a figure', () => {
  const sent = (count: number): CountedTotals => handCount([{ type: 'income-register.benefit-report-sent', count }]);
  const sentIn2023 = (totals: CountedTotals, expectedTotals?: CountedTotals): ComparedRow =>
    rowOf(
      comparedTables({ year: 2023, totals, ...(expectedTotals && { expectedTotals }) }),
      'income-register.benefit-reports-sent',
    );
  const dash = { printed: '-', value: null };

  it("'-' of 2023 stays '-', and is compared with nothing", () => {
    expect(sentIn2023(sent(0))).toMatchObject({ published: dash, simulated: dash, difference: null });
    expect(sentIn2023(sent(0), sent(0))).toMatchObject({ expected: dash, simulated: dash, difference: null });
  });

  it("'-' does not hide messages that were counted all the same", () => {
    expect(sentIn2023(sent(5))).toMatchObject({ simulated: { printed: '5', value: 5 }, difference: null });
    expect(sentIn2023(sent(5), sent(0)).difference).toBe(5); // 5 − 0
  });

  it('blank stays blank', () => {
    const totals = handCount([{ type: 'kelmu.information-request', count: 0 }]);
    const [requests] = comparedTextFigures({ year: 2023, totals });
    const blank = { printed: '', value: null };
    expect(requests).toMatchObject({ published: blank, simulated: blank, difference: null });
  });

  it('is blank when its messages were not simulated', () => {
    const row = rowOf(comparedTables({ year: 2024, totals: uiQueries(1) }), 'banks.payments');
    expect(row).toMatchObject({ simulated: { printed: '', value: null }, difference: null });
    expect(sentIn2023(handCount([])).simulated).toEqual({ printed: '', value: null });
  });
});

describe('the published tables alone', () => {
  it.each(reportYears)('of %i have no run, no simulated cell and no difference', (year) => {
    const tables = comparedTables({ year });
    expect(tables.run).toBeNull();
    expect(summary(tables).cellsCompared).toBe(0);
    const rows = tables.tables.flatMap((table) => table.rows);
    expect(rows.map(({ published }) => published.printed)).toEqual(
      publishedTables.flatMap((table) => table.rows.map((row) => row.printed[year])),
    );
    for (const row of rows) expect(row).toMatchObject({ simulated: { printed: '', value: null }, difference: null });
  });
});

describe('different persons', () => {
  const usersOf = (months: number): CountedTotals =>
    handCount([{ type: 'omakanta.login', count: 40_000_000, distinct: { year: 3_210_000, month: months } }]);

  it('of the months are told as their mean, rounded half up to two decimals', () => {
    const mean = (months: number): ComparedRow => rowOf(comparedTables({ year: 2024, totals: usersOf(months) }), 'omakanta.users-a-month'); // oxfmt-ignore
    expect(mean(13_560_000)).toMatchObject({ simulated: { printed: '1,13 milj.', value: 1_130_000 }, difference: 0 });
    expect(mean(13_619_999).simulated.printed).toBe('1,13 milj.'); // a mean of 1 134 999,9
    expect(mean(13_620_000)).toMatchObject({ simulated: { printed: '1,14 milj.' }, difference: 5000 });
    expect(mean(13_567).simulated.printed).toBe('1 131'); // 1130,58
  });

  it('are told in whole thousands, and to the last one where they are few', () => {
    const minors = (count: number): string =>
      rowOf(comparedTables({ year: 2024, totals: handCount([{ type: 'omakanta.guardian-acting', count: 9, distinct: { year: count, month: 0 } }]) }), 'omakanta.minors-by-guardian').simulated.printed; // oxfmt-ignore
    expect(minors(502_500)).toBe('503 000');
    expect(minors(502_499)).toBe('502 000');
    expect(minors(503)).toBe('503');
  });

  it('of a part of a year are blank, which is said', () => {
    const totals = { ...usersOf(0), distinct: () => null, isWholeYear: false };
    const tables = comparedTables({ year: 2024, totals, expectedTotals: totals });
    expect(rowOf(tables, 'omakanta.users')).toMatchObject({
      simulated: { printed: '', value: null },
      difference: null,
    });
    expect(rowOf(tables, 'omakanta.logins').simulated.printed).toBe('40,0 milj.');
    expect(summary(tables, totals).uncompared.map(({ rowId, why }) => [rowId, why])).toEqual([
      ['omakanta.users', 'part of a year'],
      ['omakanta.users-a-month', 'part of a year'],
      ['omakanta.minors', 'part of a year'],
    ]);
  });
});

describe('a run that was scaled', () => {
  const scale = { numerator: 1, denominator: 1000 };
  const planned = sampleYear(scaledFigures(2024, scale));

  it('is compared with what it was planned to count', () => {
    const tables = comparedTables({ year: 2024, scale, totals: planned, expectedTotals: planned });
    expect(summary(tables)).toMatchObject({ cellsCompared: 128, cellsDiffering: 0 });
    expect(rowOf(tables, 'kelmu.queries')).toMatchObject({
      published: { printed: '7,3 milj.' },
      expected: { printed: '7 346', value: 7_346 }, // 7 345.645
      simulated: { printed: '7 346', value: 7_346 },
    });
  });

  it('does not compare the band of Luova, whose days the plan does not know', () => {
    const tables = comparedTables({
      year: 2024,
      scale,
      totals: planned,
      expectedTotals: { ...planned, countPerDay: () => [] },
    });
    expect(summary(tables)).toMatchObject({ cellsCompared: 127, uncompared: [{ rowId: 'luova.daily', why: 'band' }] });
  });

  it('differs from the expected cell and not from the published one', () => {
    const tables = comparedTables({ year: 2024, scale, totals: uiQueries(6_020), expectedTotals: planned });
    expect(rowOf(tables, 'kelmu.ui-queries').difference).toBe(-5); // 6 020 − 6 025
  });

  it('is refused without its expected totals, since the published year is not what it should reach', () => {
    expect(() => comparedTables({ year: 2024, scale, totals: planned })).toThrow('scale 1/1000');
    expect(() => comparedTextFigures({ year: 2024, scale, totals: planned })).toThrow('scale 1/1000');
  });
});
