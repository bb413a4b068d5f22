import { onSickLeave } from '../people/working-life.js';
import { bucsOf } from './buc.js';
import { kelaAlone } from './finnish-institutions.js';
import { formerFrontierWorkers, insured, withPeriodsOfWork } from './people-of-cases.js';

const usual = { x: '7 8 9', owners: kelaAlone, about: insured };
/** Of cash benefits, which are for people at work. */
const notice = { x: '7 8 9 11', owners: kelaAlone, about: onSickLeave };
/** Reimbursement between institutions goes in bulk documents and offers no administrative ones. */
const reimbursement = { owners: kelaAlone, about: insured };

/** Cases on sickness: who is entitled where, cash benefits, and what treatment cost. Kela alone in Finland. */
export const sickness = bucsOf('S', [
  [
    'S_BUC_01',
    'Hoitoon oikeuttavan todistuksen pyyntö',
    'Request for an entitlement document',
    { ...usual, courses: ['60 > S071 < S072', '40 > S071 < S072 > S073'] },
  ],
  [
    'S_BUC_01a',
    'Hoitoon oikeuttava todistus',
    'Entitlement document issued',
    { ...usual, courses: ['90 > S072 < S073', '10 > S072 < S073 > S050 < S073*'] },
  ],
  [
    'S_BUC_02',
    'Hoitoetuuksien rekisteröinti',
    'Registration of entitlement',
    { ...usual, courses: ['80 > S073', '20 > S073 < S050 > S073*'] },
  ],
  [
    'S_BUC_03',
    'Hoitoon oikeuttavan todistuksen peruutus',
    'Cancellation of entitlement',
    { ...usual, courses: ['100 > S016 < S017'] },
  ],
  ['S_BUC_04', 'Rekisteröinnin peruutus', 'Cancellation of registration', { ...usual, courses: ['100 > S018 < S019'] }],
  ['S_BUC_05', 'Oleskelun hoito-oikeus', 'Entitlement during a stay', { ...usual, courses: ['100 > S044 < S045'] }],
  [
    'S_BUC_08',
    'Suunniteltu hoito: lupa',
    'Scheduled treatment: authorisation',
    { ...usual, courses: ['100 > S009 < S010'] },
  ],
  ['S_BUC_12', 'Päivärahan hakeminen', 'Application for cash benefits', { ...notice, courses: ['100 > S055'] }],
  ['S_BUC_14', 'Päivärahan maksaminen', 'Payment of cash benefits', { ...notice, courses: ['100 > S046'] }],
  [
    'S_BUC_14a',
    'Työkyvyttömyystieto toimivaltaiselta laitokselta',
    'Incapacity information by the competent institution',
    { ...notice, courses: ['100 > S047'] },
  ],
  [
    'S_BUC_14b',
    'Työkyvyttömyystieto asuinpaikan laitokselta',
    'Incapacity information by the institution of residence',
    { ...notice, courses: ['100 > S048'] },
  ],
  [
    'S_BUC_18',
    'Entisen rajatyöntekijän hoito-oikeus',
    'Entitlement of former frontier workers',
    { ...usual, about: formerFrontierWorkers, courses: ['100 > S006 < S007'] },
  ],
  [
    'S_BUC_19',
    'Sairaanhoitokorvaukset: tosiasialliset kulut',
    'Reimbursement of actual cost',
    {
      ...reimbursement,
      courses: ['60 > S080 < S081', '25 > S080 < S081 < S082 > S083 > S084', '15 > S080 < S081 < S089 > S090'],
    },
  ],
  [
    'S_BUC_21',
    'Sairaanhoitokorvaukset: kiinteät määrät',
    'Reimbursement of fixed amounts',
    { ...reimbursement, courses: ['70 > S100 < S101', '30 > S100 < S101 < S102 > S103 > S104'] },
  ],
  [
    'S_BUC_22',
    'Sairaanhoitokorvaukset: korko',
    'Interest on reimbursement',
    { ...reimbursement, courses: ['100 > S026 < S027'] },
  ],
  [
    'S_BUC_23',
    'Sairaanhoitokorvaukset: liikamaksun palautus',
    'Refund of overpaid reimbursement',
    { ...reimbursement, courses: ['100 > S051 < S053A'] },
  ],
  [
    'S_BUC_24',
    'Vakuutuskausien yhteenlaskeminen',
    'Aggregation of periods',
    { ...usual, about: withPeriodsOfWork, courses: ['100 > S040 < S041'] },
  ],
]);
