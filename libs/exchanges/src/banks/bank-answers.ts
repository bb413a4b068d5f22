/** What banks tell Kela: the status of each payment message, and the payments that come back. No printed figure counts either. */
import { organisationPool } from '@tietovirta/population';
import { assumption, label } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { benefitRecipients } from '../people/everyone.js';
import { stated } from '../stated-number.js';
import { only } from '../whole-figure.js';
import { returns } from './payment-seasons.js';
import { benefit, payerBanks } from './payment-facts.js';
import { statusReports } from './status-reports.js';

const status = fixedDimension(
  'status',
  label('Tila', 'Status'),
  [
    ['accepted', 'Aineisto hyväksytty', 'File accepted'],
    ['settled', 'Aineisto maksettu', 'File paid'],
  ],
  assumption(
    'Pankki vastaa kahdessa vaiheessa: tarkastettuaan aineiston (ACTC) ja maksettuaan sen (ACSC). Yhtään ei hylätä, sillä raportin maksut on maksettu.',
    'The bank answers in two stages: when it has looked the file over (ACTC) and when it has paid it (ACSC). None is rejected, as the payments of the report were paid.',
  ),
);

export const paymentStatus: FollowUpType = {
  kind: 'follow-up',
  id: 'banks.payment-status',
  label: label('Maksusanoman tila', 'Status of a payment message'),
  direction: 'to-kela',
  organisations: payerBanks,
  dimensions: [benefit, status],
  countedBy: [],
  throughLuova: false,
  volumeFrom: assumption(
    'Jokaisesta maksusanomasta tulee kaksi palautesanomaa.',
    'Two status reports come of each payment message.',
  ),
  answers: 'banks.payment-message',
  slots: statusReports.length,
};

export const returnedOfMillion = stated(
  label('Palautuvia maksuja miljoonasta', 'Payments that come back, of a million'),
  1000,
  assumption(
    'Tilisiirroista palautuu arviolta 0,05–0,2 prosenttia.',
    'Of credit transfers an estimated 0.05 to 0.2 % come back.',
  ),
);

const reason = drawnDimension(
  'reason',
  label('Palautuksen syy', 'Reason of the return'),
  [
    ['closed-account', 'Tili suljettu (AC04)', 'Account closed (AC04)', 47],
    ['no-such-account', 'Tilinumero virheellinen (AC01)', 'Account number incorrect (AC01)', 41],
    ['not-told', 'Syytä ei kerrota (MS03)', 'Reason not given (MS03)', 7],
    ['account-blocked', 'Tili jäädytetty (AC06)', 'Account blocked (AC06)', 5],
  ],
  assumption(
    'Syyt ovat ISO 20022 -koodeja, osuudet omia arvioitamme. Saajan kuolema (MD07) ei ole syynä: kenelle maksetaan, elää maksupäivänä.',
    'Reasons are ISO 20022 codes, the shares are ours. The death of the payee (MD07) is none: whoever is paid lives on the day of payment.',
  ),
);

export const paymentReturn: OpeningType = {
  kind: 'opening',
  id: 'banks.payment-return',
  label: label('Palautunut maksu', 'Payment that came back'),
  direction: 'to-kela',
  person: {
    kind: 'returned',
    of: 'banks.payment',
    dimension: benefit.id,
    others: { profile: benefitRecipients, value: 'other' },
    origin: assumption(
      'Palautus nimeää edellisenä pankkipäivänä maksetun maksun, ja kukin maksu palautuu enintään kerran. Vuoden viimeisen pankkipäivän maksut palautuvat vasta seuraavana vuonna, eikä edellisen vuoden maksuja palauteta.',
      'A return names a payment of the banking day before, and each comes back once at most. Payments of the last banking day of the year come back in the next one, and none of the year before does.',
    ),
  },
  organisations: organisationPool('banks'),
  dimensions: [benefit, reason],
  countedBy: [],
  throughLuova: false,
  volumeFrom: returnedOfMillion.origin,
  season: returns,
  variants: (figures) => only(Math.round((figures.of('banks.payments') * returnedOfMillion.value) / 1_000_000)),
};
