/**
 * Figures that the report gives in its running text and in no table. They have the shape of table rows, so that they
 * are read, scaled and counted by the same code; their labels are ours. The text tells about 2024 only, hence the
 * blanks: a blank is a figure that is not given, and not a zero.
 */
import type { PublishedRow } from './published-table.js';

export const textFigures: readonly PublishedRow[] = [
  {
    id: 'kelmu.information-requests',
    label: { fi: 'Tietopyynnöt hyvinvointialueille', en: 'Information requests to wellbeing services counties' },
    printed: { 2024: '1 447', 2023: '' },
  },
  {
    // 16 of 22 areas are 73 %: with 22 areas (Helsinki among them) it can be reached, with 21 it cannot.
    id: 'kelmu.information-request-areas-percent',
    label: {
      fi: 'Tietopyynnöt käyttöön ottaneet hyvinvointialueet',
      en: 'Wellbeing services counties that use information requests',
    },
    printed: { 2024: '73 %', 2023: '' },
  },
];
