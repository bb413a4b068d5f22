/**
 * Figures that the report gives in its running text and in no table. They have the shape of table rows, so that they
 * are read, scaled and counted by the same code; their labels are ours. The text gives figures of the newest year only, hence
 * the blanks: a blank is a figure that is not given, and not a zero.
 *
 * Page 7 repeats figures of the tables: what it prints is printed there, and is typed once. One of them it repeats with the figure of the year before.
 */
import { row } from './printed-row.js';
import type { PublishedRow } from './published-table.js';
import { publishedTables, type TableRowId } from './published-tables.js';

/** As it stands in its table. */
function repeated<const Id extends string>(
  id: Id,
  repeats: TableRowId,
): PublishedRow<Id> & { readonly repeats: TableRowId } {
  // oxfmt-ignore
  const { label, printed, inThousands } = tableRow(repeats);
  const names = [`Sivu 7: ${label.fi}`, `Page 7: ${label.en}`] as const;
  const inText = row(id, names, [printed[2024], '']);
  return { ...inText, repeats, ...(inThousands?.includes(2024) === true && { inThousands: [2024] }) };
}

/** As its table prints the year before. */
function repeatedLate<const Id extends string>(
  id: Id,
  repeats: TableRowId,
): PublishedRow<Id> & { readonly repeats: TableRowId } {
  // oxfmt-ignore
  const { label, printed } = tableRow(repeats);
  const names = [
    `Sivu 7: ${label.fi}; tekstissä vuoden 2023 luku, taulukossa ${printed[2024]}`,
    `Page 7: ${label.en}; the text has the figure of 2023, the table has that of 2024`,
  ] as const;
  return { ...row(id, names, [printed[2023], '']), repeats };
}

const tableRow = (id: TableRowId): PublishedRow =>
  publishedTables.flatMap(({ rows }) => rows).find((each) => each.id === id) as PublishedRow;

const figures = [
  repeated('text.patient-documents', 'kanta.patient-documents'),
  repeated('text.persons-with-health-data', 'kanta.persons-with-health-data'),
  repeated('text.logins', 'omakanta.logins'),
  repeated('text.users', 'omakanta.users'),
  repeated('text.social-documents', 'kanta.social-documents'),
  repeatedLate('text.persons-with-social-data', 'kanta.persons-with-social-data'),
  repeated('text.prescriptions', 'kanta.prescriptions'),
  repeated('text.renewal-requests', 'omakanta.renewal-requests'),
  repeated('text.dispensings', 'kanta.dispensings'),
  repeated('text.own-measurements', 'kanta.own-measurements'),
  repeated('text.measuring-persons', 'kanta.measuring-persons'),
  row(
    'kelmu.information-requests',
    ['Tietopyynnöt hyvinvointialueille', 'Information requests to wellbeing services counties'],
    ['1 447', ''],
  ),
  // 16 of 22 areas are 73 %: with 22 areas (Helsinki among them) it can be reached, with 21 it cannot.
  row(
    'kelmu.information-request-areas-percent',
    ['Tietopyynnöt käyttöön ottaneet hyvinvointialueet', 'Wellbeing services counties that use information requests'],
    ['73 %', ''],
  ),
  // In words: "lähes viisi miljoonaa", "26 erilaiseen ryhmään", "kolmen pääsegmentin alle".
  row('segments.customers', ['Kelan henkilöasiakkaat', 'Customers of Kela'], ['lähes 5 milj.', '']),
  row('segments.groups', ['Asiakkaiden ryhmät', 'Groups of customers'], ['26', '']),
  row('segments.main', ['Asiakkaiden pääsegmentit', 'Main segments of customers'], ['3', '']),
] as const satisfies readonly PublishedRow[];

/** The figures of the text, by id. */
export type TextFigureId = (typeof figures)[number]['id'];

export const textFigures: readonly PublishedRow<TextFigureId>[] = figures;
