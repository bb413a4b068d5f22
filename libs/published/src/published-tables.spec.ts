import { sum } from '@tietovirta/laws';
import { findTable, publishedFigures } from './find-figure.js';
import { publishedCount } from './published-count.js';

import { publishedTables } from './published-tables.js';
import { readPrinted } from './read-printed.js';
import type { ReportYear } from './report-years.js';

const rows = publishedTables.flatMap((table) => table.rows);

const sumOf = (tableId: string, year: ReportYear): number =>
  sum((findTable(tableId)?.rows ?? []).map((row) => publishedCount(row.id, year)));

describe('the published tables', () => {
  it('stand in the printed order', () => {
    expect(publishedTables.map((table) => table.id)).toEqual([
      'eessi',
      'bilateral',
      'kelmu',
      'luova',
      'unemployment-funds',
      'pension-sector',
      'banks',
      'medical-certificates',
      'income-register',
      'population-register',
    ]);
  });

  it('have 33 rows, each with an id of its own, as have the figures of the text', () => {
    expect(rows).toHaveLength(33);
    const ids = publishedFigures.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('can be read in every cell', () => {
    for (const row of publishedFigures)
      for (const printed of Object.values(row.printed)) expect(() => readPrinted(printed)).not.toThrow();
  });

  it('have every label in both languages, without a stray space', () => {
    const labels = [...publishedTables.map((table) => table.title), ...publishedFigures.map((row) => row.label)];
    for (const text of labels.flatMap(({ fi, en }) => [fi, en])) expect(text).toMatch(/^\S+(?: \S+)*$/);
  });
});

describe('EESSI sums: received and sent make the total', () => {
  it.each([
    [2024, 1_114_360 + 320_541], // = 1 434 901
    [2023, 800_867 + 398_673], // = 1 199 540
  ] as const)('in %i', (year, total) => {
    expect(publishedCount('eessi.total', year)).toBe(total);
    expect(publishedCount('eessi.received', year) + publishedCount('eessi.sent', year)).toBe(total);
  });
});

// The report prints no totals for these tables; the sums were added up by hand from the printed pages.
describe('the columns that the report does not add up', () => {
  it.each([
    ['bilateral', 2_416_249, 2_482_324],
    ['unemployment-funds', 3_413_932, 3_382_107],
    ['pension-sector', 2_949_330, 2_966_459],
    ['population-register', 1_746_067, 1_787_121],
  ])('%s comes to its check sums', (tableId, in2024, in2023) => {
    expect([sumOf(tableId, 2024), sumOf(tableId, 2023)]).toEqual([in2024, in2023]);
  });
});

describe('the residual of the Kelmu user interface queries', () => {
  it.each([
    [2024, 295_755], // 6 025 122 − (383 526 + 4 505 175 + 840 666 = 5 729 367)
    [2023, 278_921], // 5 583 030 − (418 813 + 4 087 209 + 798 087 = 5 304 109)
  ] as const)('is printed in no row in %i', (year, residual) => {
    const named = ['kelmu.municipalities', 'kelmu.wellbeing-areas', 'kelmu.helsinki'] as const;
    const printed = sum(named.map((id) => publishedCount(id, year)));
    expect(publishedCount('kelmu.ui-queries', year) - printed).toBe(residual);
  });
});

describe('rounded among exact: the insurance queries of the pension sector', () => {
  it('look rounded, are printed as exact counts, and are taken as printed', () => {
    expect(readPrinted('597 500')).toEqual({ kind: 'integer', value: 597_500 });
    expect(publishedCount('pension-sector.insurance-queries', 2024)).toBe(597_500);
    expect(publishedCount('pension-sector.insurance-queries', 2023)).toBe(570_000);
  });
});
