import { injuredAtWork } from '../people/working-life.js';
import { bucsOf } from './buc.js';
import { insurersAlone } from './finnish-institutions.js';

const usual = { x: '7 8 9', owners: insurersAlone, about: injuredAtWork };
const notice = { ...usual, x: '7 8 9 11 12' };

/** Cases on accidents at work and occupational diseases; accident insurers in Finland (assumption). */
export const accidents = bucsOf('AW', [
  [
    'AW_BUC_01a',
    'Hoito-oikeuden pyyntö',
    'Request to certify a right to treatment',
    { ...usual, courses: ['100 > DA001 < DA002'] },
  ],
  [
    'AW_BUC_01b',
    'Hoito-oikeuden todistus',
    'Certificate of a right to treatment',
    { ...usual, courses: ['80 > DA002', '20 > DA002 > DA003 < DA003A'] },
  ],
  [
    'AW_BUC_02',
    'Hoito-oikeuden peruutus',
    'Cancellation of a right to treatment',
    { ...usual, courses: ['100 > DA003 < DA003A'] },
  ],
  [
    'AW_BUC_03',
    'Korvausperusteiden vahvistaminen',
    'Reimbursement rates',
    { ...notice, courses: ['100 > DA004 < DA005'] },
  ],
  [
    'AW_BUC_04a',
    'Suunnitellun hoidon lupa',
    'Authorisation of scheduled treatment',
    { ...usual, x: '7 8 9 12', courses: ['100 > DA006 < DA007'] },
  ],
  [
    'AW_BUC_05',
    'Hoitokulujen korvaaminen',
    'Claim for reimbursement of actual cost',
    { ...usual, x: '9', courses: ['75 > DA010 < DA011', '25 > DA010 < DA011 < DA016 > DA016A > DA017'] },
  ],
  ['AW_BUC_06a', 'Rahaetuuden hakemus', 'Application for cash benefits', { ...notice, courses: ['100 > DA031'] }],
  ['AW_BUC_06b', 'Rahaetuuden maksaminen', 'Payment of cash benefits', { ...notice, courses: ['100 > DA040'] }],
  ['AW_BUC_06c', 'Työkyvyttömyyden päättyminen', 'End of incapacity', { ...notice, courses: ['100 > DA041'] }],
  ['AW_BUC_07a', 'Lääkärinlausunto', 'Medical certificate', { ...usual, courses: ['100 > DA042'] }],
  [
    'AW_BUC_07b',
    'Työmatkatapaturman tutkija',
    'Person appointed to examine an accident',
    { ...usual, courses: ['100 > DA043'] },
  ],
  ['AW_BUC_07c', 'Hoitokulujen erittely', 'Detailed report of cost', { ...usual, courses: ['100 > DA044 < DA042'] }],
  ['AW_BUC_07d', 'Vamman paraneminen', 'Recovery from an injury', { ...usual, courses: ['100 > DA046 < DA047'] }],
  ['AW_BUC_12', 'Työkyvyttömyyden aste', 'Degree of incapacity', { ...usual, courses: ['100 > DA059 < DA060'] }],
  ['AW_BUC_14', 'Kuljetuskustannukset', 'Cost of transport', { ...usual, courses: ['100 > DA062 < DA063'] }],
]);
