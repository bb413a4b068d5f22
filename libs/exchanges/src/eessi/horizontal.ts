import { deceased } from '../people/deceased.js';
import { claimingDisabilityPension, inPensionMatters } from '../people/pensions.js';
import { postedWorkers } from '../people/working-life.js';
import { bucsOf } from './buc.js';
import { claimHandlers, kelaAlone, kelaAndCentre, pensionInstitutions, recoverers } from './finnish-institutions.js';
import { insured } from './people-of-cases.js';

/** Cases that serve every sector: questions, residence, identifiers, claims sent on, deaths, medical information. */
export const horizontal = bucsOf('H', [
  [
    'H_BUC_01',
    'Tietojen vaihto',
    'Exchange of information',
    { about: inPensionMatters, courses: ['100 > H001 < H002'], x: '5 6 7 8 9', owners: pensionInstitutions },
  ],
  [
    'H_BUC_02a',
    'Asuminen: tietopyyntö',
    'Residence: request for information',
    { about: insured, courses: ['70 > H005 < H006', '30 > H005 < H006 > H003'], x: '5 6 7 8 9 12', owners: kelaAlone },
  ],
  [
    'H_BUC_02b',
    'Asuminen: erimielisyys',
    'Residence: disagreement',
    { about: insured, courses: ['60 > H004 < H004', '40 > H004 > H005 < H006'], x: '5 6 7 8 9 12', owners: kelaAlone },
  ],
  [
    'H_BUC_02c',
    'Asuminen: ilmoitus',
    'Residence: notification',
    { about: insured, courses: ['100 > H003'], x: '5 6 7 8 12', owners: kelaAlone },
  ],
  [
    'H_BUC_03a',
    'Lainsäädännön muutos: ilmoitus',
    'Change of legislation: notification',
    {
      about: postedWorkers,
      courses: ['70 > H010', '30 > H010 < H001 > H002'],
      x: '5 6 7 8 12',
      owners: kelaAndCentre,
      counterparties: kelaAlone,
    },
  ],
  [
    'H_BUC_03b',
    'Lainsäädännön muutos: pyyntö',
    'Change of legislation: request',
    {
      about: postedWorkers,
      courses: ['100 > H011 < H012'],
      x: '5 6 7 8 9 12',
      owners: kelaAlone,
      counterparties: kelaAndCentre,
    },
  ],
  [
    'H_BUC_04',
    'Tarkastuksen tai lääkärintiedon korvaus',
    'Reimbursement of a check or medical information',
    { about: claimingDisabilityPension, courses: ['100 > H020 < H021'], x: '7 8 9 12', owners: pensionInstitutions },
  ],
  [
    'H_BUC_05',
    'Tunnistetietojen vaihto',
    'Exchange of identification numbers',
    { about: insured, courses: ['100 > H061 < H062'], x: '5 6 7 8 9 12', owners: pensionInstitutions },
  ],
  [
    'H_BUC_06',
    'Hakemuksen tai asiakirjan siirto',
    'Transfer of a claim or document',
    { about: inPensionMatters, courses: ['100 > H065 < H066'], x: '7 8 9', owners: pensionInstitutions },
  ],
  [
    'H_BUC_07',
    'Kuolinilmoitus',
    'Notification of death',
    {
      about: deceased,
      courses: ['85 > H070', '15 > H070 < H001 > H002'],
      x: '5 6 7 8',
      owners: kelaAndCentre,
      counterparties: claimHandlers,
    },
  ],
  [
    'H_BUC_08',
    'Lääketieteelliset tiedot',
    'Medical information',
    { about: claimingDisabilityPension, courses: ['100 > H120 < H121'], x: '1 7 8 9', owners: recoverers },
  ],
  [
    'H_BUC_09',
    'Ilmoitus lääketieteellisistä tiedoista',
    'Notification of medical information',
    { about: claimingDisabilityPension, courses: ['100 > H121'], x: '7 8 9', owners: recoverers },
  ],
  [
    'H_BUC_10',
    'Hallinnollinen tarkastus',
    'Administrative check',
    { about: inPensionMatters, courses: ['100 > H130 < H131'], x: '1 7 8 9 12', owners: kelaAlone },
  ],
]);
