import { jobseekers } from '../people/working-life.js';
import { bucsOf } from './buc.js';
import { fundsAndKela, reimbursers, teServicesAlone, unemploymentPayers } from './finnish-institutions.js';

const usual = '1 7 8 9 11 12';

/** Cases on unemployment: periods for a claim, a benefit taken along to another country, and who pays it back. */
export const unemployment = bucsOf('UB', [
  [
    'UB_BUC_01',
    'Tiedot työttömyysetuuden ratkaisua varten',
    'Information to decide an unemployment claim',
    {
      about: jobseekers,
      courses: [
        '50 > U001 < U002',
        '10 > U001CB < U017',
        '15 > U003 < U004',
        '10 > U005 < U006',
        '15 > U001 > U003 < U002 < U004',
      ],
      x: usual,
      owners: fundsAndKela,
    },
  ],
  [
    'UB_BUC_02',
    'Työttömyysetuuden vienti',
    'Export of unemployment benefit',
    {
      // The employment office of the country of the job search owns the case; who pays the benefit answers.
      about: jobseekers,
      courses: ['45 > U009', '25 > U009 < U012 > U013', '15 > U009 > U010 < U011', '15 > U007 < U008'],
      x: usual,
      owners: teServicesAlone,
      counterparties: unemploymentPayers,
    },
  ],
  [
    'UB_BUC_03',
    'Samanaikainen ilmoittautuminen',
    'Simultaneous registration',
    { about: jobseekers, courses: ['100 > U018 < U019'], x: usual, owners: teServicesAlone },
  ],
  [
    'UB_BUC_04',
    'Työttömyysetuuden korvaaminen',
    'Reimbursement of unemployment benefit',
    {
      about: jobseekers,
      courses: ['65 > U020 < U021', '20 > U020 < U023 > U029 < U021', '15 > U020 < U021 < U024 > U025'],
      x: usual,
      owners: reimbursers,
    },
  ],
]);
