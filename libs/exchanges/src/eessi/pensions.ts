import { leavingSurvivors } from '../people/deceased.js';
import { claimingDisabilityPension, inPensionMatters } from '../people/pensions.js';
import { bucsOf } from './buc.js';
import { centreAlone, claimHandlers, kelaAlone, kelaAndCentre, pensionInstitutions } from './finnish-institutions.js';
import { oldAgeClaimants, pensioners } from './people-of-cases.js';

const allOfClaim = '5 6 7 8 9 12';

/** What follows a pension claim: the forms and periods, the partners' periods and decisions, the owner's decision. */
const claim = (sed: string): readonly string[] => [
  `35 > ${sed} > P4000 > P5000 < P5000 < P6000 > P6000 > P7000`,
  `25 > ${sed} > P5000 < P5000 < P6000 > P6000 > P7000`,
  `20 > ${sed} > P3000 > P4000 < P5000 < P6000`,
  `20 > ${sed} > P4000 > P5000 < P8000 > P9000 < P5000 < P6000`,
];

/**
 * Cases on pensions. In Finland the Finnish Centre for Pensions sends the claim and the provider decides.
 * P_BUC_04 (child-raising periods) is left out: no Finnish institution is known to own such cases.
 */
export const pensions = bucsOf('P', [
  [
    'P_BUC_01',
    'Vanhuuseläkehakemus',
    'Old age pension claim',
    {
      about: oldAgeClaimants,
      courses: claim('P2000'),
      x: allOfClaim,
      owners: centreAlone,
      counterparties: claimHandlers,
    },
  ],
  [
    'P_BUC_02',
    'Perhe-eläkehakemus',
    'Survivors pension claim',
    {
      about: leavingSurvivors,
      courses: claim('P2100'),
      x: '5 6 7 8 9',
      owners: centreAlone,
      counterparties: claimHandlers,
    },
  ],
  [
    'P_BUC_03',
    'Työkyvyttömyyseläkehakemus',
    'Invalidity pension claim',
    {
      about: claimingDisabilityPension,
      courses: claim('P2200'),
      x: allOfClaim,
      owners: centreAlone,
      counterparties: claimHandlers,
    },
  ],
  [
    'P_BUC_05',
    'Eläketietojen pyyntö',
    'Ad hoc request for pension information',
    {
      about: inPensionMatters,
      courses: ['70 > P8000 < P9000', '30 > P8000 < P9000 < P5000'],
      x: '5 6 7 8 9',
      owners: pensionInstitutions,
    },
  ],
  [
    'P_BUC_06',
    'Eläketietojen ilmoitus',
    'Notification of pension information',
    {
      about: inPensionMatters,
      courses: ['45 > P6000', '30 > P5000', '10 > P7000', '15 > P10000'],
      x: '5 7 8',
      owners: pensionInstitutions,
    },
  ],
  [
    'P_BUC_07',
    'Eläkkeen määrän pyyntö lisää varten',
    'Request for a pension amount, to set a supplement',
    {
      about: pensioners,
      courses: ['60 > P11000 < P12000', '40 > P11000 < P12000 > P13000'],
      x: '5 6 7 8 9',
      owners: kelaAlone,
    },
  ],
  [
    'P_BUC_08',
    'Eläkkeen määrän ilmoitus lisää varten',
    'Pension amount, to award a supplement',
    { about: pensioners, courses: ['100 > P12000 < P13000'], x: '5 6 7 8 9', owners: kelaAlone },
  ],
  [
    'P_BUC_09',
    'Henkilön olosuhteiden muutos',
    'Change of circumstances',
    { about: pensioners, courses: ['100 > P14000'], x: '5 7 8', owners: kelaAndCentre, counterparties: claimHandlers },
  ],
  [
    'P_BUC_10',
    'Siirtymävaiheen asiat',
    'Transitional cases',
    {
      about: inPensionMatters,
      courses: ['55 > P15000 > P4000 > P5000 < P5000 < P6000 > P6000 > P7000', '45 > P15000 < P5000 < P6000'],
      x: allOfClaim,
      owners: claimHandlers,
    },
  ],
]);
