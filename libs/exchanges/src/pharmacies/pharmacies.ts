/**
 * Pharmacies' direct reimbursements. The customer pays what is left after the reimbursement; the pharmacy sends Kela each purchase at
 * once and is paid for a period. What passes in the other direction (rights, the yearly limit) is asked in a service of its own.
 */
import { organisationPool } from '@tietovirta/population';
import { assumption, label, source } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import { usersOfMedicines } from '../people/health.js';
import { drawn } from '../person-rule.js';
import { stated } from '../stated-number.js';
import { only } from '../whole-figure.js';
import { medicinePurchases } from './season.js';

const purchasesInYear = stated(
  label('Suorakorvattuja ostoja vuodessa', 'Purchases reimbursed directly a year'),
  37_300_000,
  source(
    'Kela, taskutilasto 2022',
    'Apteekkien suorakorvauksia oli 37,3 miljoonaa vuonna 2022; saman määrän oletetaan toistuvan.',
    'There were 37.3 million direct reimbursements by pharmacies in 2022; the same number is taken for the years after it.',
  ),
);

const reimbursement = drawnDimension(
  'reimbursement',
  label('Korvausluokka', 'Class of reimbursement'),
  [
    ['basic', 'Peruskorvaus 40 %', 'Basic reimbursement, 40 %', 62],
    ['lower-special', 'Alempi erityiskorvaus 65 %', 'Lower special reimbursement, 65 %', 21],
    ['higher-special', 'Ylempi erityiskorvaus 100 %', 'Higher special reimbursement, 100 %', 12],
    ['additional', 'Lisäkorvaus', 'Additional reimbursement', 5],
  ],
  {
    values: source('kela.fi/laakkeet', 'Korvausluokat Kelan nimin.', 'Classes as Kela names them.'),
    shares: assumption('Korvausluokkien osuudet ovat omia arvioitamme.', 'The shares of the classes are ours.'),
  },
);

const purchase: OpeningType = {
  kind: 'opening',
  id: 'pharmacies.purchase',
  label: label('Suorakorvattu lääkeosto', 'Purchase of medicine, reimbursed directly'),
  direction: 'to-kela',
  person: drawn(usersOfMedicines, 'resident'),
  organisations: organisationPool('pharmacies'),
  dimensions: [reimbursement],
  countedBy: [],
  throughLuova: true,
  volumeFrom: purchasesInYear.origin,
  season: medicinePurchases,
  variants: (figures) => only(figures.assumed(purchasesInYear.value)),
};

export const pharmacies: Exchange = {
  id: 'pharmacies',
  servedBy: 'partners',
  title: label('Apteekkien suorakorvaukset', 'Direct reimbursements by pharmacies'),
  about: label(
    'Asiakas maksaa apteekissa vain oman osuutensa, ja apteekki lähettää Kelaan tiedot jokaisesta ostosta heti.',
    'In a pharmacy a customer pays no more than their own part, and the pharmacy sends Kela each purchase at once.',
  ),
  parties: label('Apteekit', 'Pharmacies'),
  messageTypes: [purchase],
  numbers: [purchasesInYear],
  notes: [
    source(
      'kela.fi, apteekkitiedote 32/2019',
      'Apteekit ovat lähettäneet jokaisen oston heti vuodesta 2020.',
      'Pharmacies send each purchase at once since 2020.',
    ),
    assumption(
      'Ostot kulkevat Luovan kautta, ja asiakas ostaa lääkkeensä kotialueeltaan.',
      'Purchases pass through Luova, and customers buy in the area where they live.',
    ),
  ],
};
