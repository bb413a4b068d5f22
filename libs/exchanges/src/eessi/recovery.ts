import { bucsOf } from './buc.js';
import { debtors, recoverers } from './finnish-institutions.js';
import { overpaid } from './people-of-cases.js';

const usual = { x: '1 7 8 9 12', owners: recoverers, counterparties: debtors, about: overpaid };

/** Cases on recovery: overpaid benefits held back from what the other country pays. */
export const recovery = bucsOf('R', [
  [
    'R_BUC_01',
    'Liikaa maksetun etuuden kuittaus',
    'Offset of overpaid benefits',
    { ...usual, courses: ['60 > R001 < R002', '20 > R001 < R002 > R003', '20 > R001 < R002 < R004'] },
  ],
  [
    'R_BUC_02',
    'Kuittaus takautuvasta etuudesta',
    'Offset from arrears',
    { ...usual, courses: ['65 > R005 < R006', '35 > R005 < R006 < R004'] },
  ],
  [
    'R_BUC_03',
    'Väliaikaisesti maksetun kuittaus',
    'Offset of provisionally paid benefits',
    { ...usual, courses: ['100 > R008 < R009 < R004'] },
  ],
  ['R_BUC_05', 'Tietopyyntö', 'Request for information', { ...usual, courses: ['100 > R012 < R014'] }],
  ['R_BUC_06', 'Tiedoksiantopyyntö', 'Request for notification', { ...usual, courses: ['100 > R015 < R016'] }],
  [
    'R_BUC_07',
    'Perintäpyyntö',
    'Request for recovery',
    {
      ...usual,
      x: '1 7 8 9 11 12',
      courses: ['60 > R017 < R018', '25 > R017 < R018 < R004', '15 > R017 < R018 < R028 > R029'],
    },
  ],
]);
