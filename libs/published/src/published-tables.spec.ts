import { sum } from '@tietovirta/laws';
import { findTable, publishedFigures } from './find-figure.js';
import { publishedCount } from './published-count.js';

import { reportSections, type ReportSection } from './published-table.js';
import { publishedTables, type TableRowId } from './published-tables.js';
import { readPrinted } from './read-printed.js';
import { reportYears, type ReportYear } from './report-years.js';

const rows = publishedTables.flatMap((table) => table.rows);

const sumOf = (tableId: string, year: ReportYear): number =>
  sum((findTable(tableId)?.rows ?? []).map((row) => publishedCount(row.id, year)));

describe('the published tables', () => {
  it('stand in the printed order', () => {
    expect(publishedTables.map((table) => table.id)).toEqual([
      'decisions',
      'payments',
      'omakanta',
      'kanta',
      'corona-certificates',
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
      'statistics-requests',
      'kelasto',
      'kanta-reporting',
      'data-permits',
      'research',
      'open-data',
      'surveys',
    ]);
  });

  it('stand in the order of the sections of the report', () => {
    const places = publishedTables.map(({ section }) => reportSections.indexOf(section));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('have 128 rows, each with an id of its own, as have the figures of the text', () => {
    const rowsOf = (section: ReportSection): number =>
      sum(publishedTables.filter((table) => table.section === section).map((table) => table.rows.length));
    expect(reportSections.map(rowsOf)).toEqual([35, 20, 33, 40]);
    expect(rows).toHaveLength(35 + 20 + 33 + 40);
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
    ['decisions', 16_654_012, 16_677_485],
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

describe('the requests for statistics', () => {
  it.each([
    [2024, 182], // 1 745 − 1 563
    [2023, 223], // 1 586 − 1 363
  ] as const)('about no single benefit are printed in no row in %i', (year, residual) => {
    const total = publishedCount('statistics-requests.total', year);
    expect(total - (sumOf('statistics-requests', year) - total)).toBe(residual);
  });
});

describe('the research publications', () => {
  it.each(reportYears)('add up both ways in %i', (year) => {
    const of = (id: TableRowId): number => publishedCount(id, year);
    expect(of('research.domestic') + of('research.international')).toBe(of('research.publications'));
    expect(of('research.domestic-peer-reviewed') + of('research.international-peer-reviewed')).toBe(
      of('research.peer-reviewed'),
    );
  });
});

describe('a printed 0, a dash and a blank', () => {
  it('are three things: nothing came, nothing is known, nothing is said', () => {
    const printedIn2023 = (id: string) => readPrinted(rows.find((row) => row.id === id)?.printed[2023] ?? '?');
    expect(printedIn2023('data-permits.catalogue-publications')).toEqual({ kind: 'integer', value: 0 });
    expect(printedIn2023('kanta-reporting.portal-statistics')).toEqual({ kind: 'unavailable' });
    expect(readPrinted('')).toEqual({ kind: 'blank' });
  });
});

describe('cells in whole thousands', () => {
  it('end in 000 and are declared, since their form does not show it; a row may have one in one year alone', () => {
    const rounded = rows.flatMap((row) =>
      (row.inThousands ?? []).map((year) => [row.id, year, row.printed[year]] as const),
    );
    expect(rounded).toEqual([
      ['omakanta.minors', 2024, '92 000'],
      ['omakanta.minors', 2023, '90 000'],
      ['omakanta.adults-by-mandate', 2024, '39 000'],
      ['omakanta.adults-by-mandate', 2023, '25 000'],
      ['omakanta.minors-by-guardian', 2024, '503 000'],
      ['omakanta.minors-by-guardian', 2023, '463 000'],
      ['kanta.own-measurements', 2024, '150 000'],
      ['kanta.measuring-persons', 2024, '25 000'],
      ['corona-certificates.test-result', 2024, '913 000'],
      ['corona-certificates.test-result', 2023, '903 000'],
      ['corona-certificates.past-illness', 2024, '514 000'],
      ['corona-certificates.past-illness', 2023, '509 000'],
      ['kelasto.publication-downloads', 2024, '29 000'],
      ['kelasto.publication-downloads', 2023, '47 000'],
      ['research.publication-downloads', 2023, '143 000'],
      ['surveys.answers', 2024, '42 000'],
      ['surveys.answers', 2023, '34 000'],
      ['surveys.dialogues', 2024, '6 000'],
      ['surveys.dialogues', 2023, '11 000'],
    ]);
    const likely = rows.flatMap((row) =>
      reportYears.filter((year) => row.printed[year].endsWith('000')).map((year) => [row.id, year, row.printed[year]]),
    );
    expect(likely).toEqual(expect.arrayContaining(rounded.map((each) => [...each])));
    // Printed among exact counts, see below.
    expect(likely.filter(([id]) => !rounded.some(([known]) => known === id))).toEqual([
      ['pension-sector.insurance-queries', 2023, '570 000'],
    ]);
  });
});

describe('rounded among exact: the insurance queries of the pension sector', () => {
  it('look rounded, are printed as exact counts, and are taken as printed', () => {
    expect(readPrinted('597 500')).toEqual({ kind: 'integer', value: 597_500 });
    expect(publishedCount('pension-sector.insurance-queries', 2024)).toBe(597_500);
    expect(publishedCount('pension-sector.insurance-queries', 2023)).toBe(570_000);
  });
});
