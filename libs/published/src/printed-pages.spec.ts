/**
 * The tables against the printed pages. The text of the report is typed once, in published-tables.ts; here stands, for
 * each table, a fingerprint that was taken from the pages themselves: its heading, its line of years, its rows and its
 * note, cell by cell with a tab between cells. A slip in any letter, figure or asterisk shows as another fingerprint.
 */
import { createHash } from 'node:crypto';
import type { PublishedTable } from './published-table.js';
import { publishedTables } from './published-tables.js';
import { reportYears } from './report-years.js';

const fingerprints: readonly (readonly [tableId: string, fingerprint: string])[] = [
  ['decisions', 'c5b5bbbe14538311'],
  ['payments', 'c2d20d1e862d95c2'],
  ['omakanta', '9e6144ca00f08b44'],
  ['kanta', 'd30bedae4fbcb795'],
  ['corona-certificates', '0337645cddf389a8'],
  ['eessi', '82949f4039c7dd17'],
  ['bilateral', 'c791b62a41d8d1cb'],
  ['kelmu', 'cb742d75c0de470c'],
  ['luova', '98899abd679aa7af'],
  ['unemployment-funds', '95b97370fd8688eb'],
  ['pension-sector', '5846a873f0a6f337'],
  ['banks', '206a54e0bf0b32f6'],
  ['medical-certificates', 'e61893f0ba614b2b'],
  ['income-register', '297f2db261ea6e3f'],
  ['population-register', 'ef7918d584f547b4'],
  ['statistics-requests', '648d419a34c41e14'],
  ['kelasto', '831dfe55d1296dad'],
  ['kanta-reporting', '2c0bcf9e09829edd'],
  ['data-permits', 'f79c0bd2d5620569'],
  ['research', '84e3d29e0c4ac8e1'],
  ['open-data', '5f912aeed92d0e75'],
  ['surveys', 'a002838f8d366514'],
];

const asPrinted = ({ title, rows, footnote }: PublishedTable): readonly string[] => [
  title.fi,
  ['', ...reportYears].join('\t'),
  ...rows.map(({ label, printed }) => [label.fi, ...reportYears.map((year) => printed[year])].join('\t')),
  ...(footnote === undefined ? [] : [footnote.fi]),
];

const fingerprintOf = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);

describe('the printed pages', () => {
  it.each(publishedTables.map((table) => [table.id, table] as const))(
    'hold the table %s as it is kept',
    (id, table) => {
      expect([id, fingerprintOf(asPrinted(table))]).toEqual(fingerprints.find(([tableId]) => tableId === id));
    },
  );

  it('hold no table that is not kept', () => {
    expect(publishedTables.map(({ id }) => id)).toEqual(fingerprints.map(([id]) => id));
  });
});
