/** Enforcement: which benefits of a debtor can be attached, asked night by night, and the bans on paying them to the debtor. */
import { nightBatch, officeHours } from '@tietovirta/calendar';
import { poolOf } from '@tietovirta/population';
import { assumption, label, source } from '@tietovirta/published';
import { withinSeconds } from '../delays.js';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { indebted } from '../people/everyone.js';
import { drawn } from '../person-rule.js';
import { daysOf } from '../report-year-days.js';
import { stated } from '../stated-number.js';
import { theOnlyParty } from '../the-only-party.js';
import { only } from '../whole-figure.js';

const queriesANight = stated(
  label('Velallisia kysytään yössä', 'Debtors asked about a night'),
  22_500,
  assumption(
    'Ulosotossa on yli puoli miljoonaa velallista; jokaisesta kysytään kuukauden välein.',
    'Over half a million people are in enforcement; each is asked about once a month.',
  ),
);
const bansInYear = stated(
  label('Maksukieltoja vuodessa', 'Payment bans a year'),
  350_000,
  assumption(
    'Etuuden ulosmittauksesta tulee maksukielto; lukua ei löytynyt.',
    'Attaching a benefit brings a payment ban; no count was found.',
  ),
);

const answeredWithin = withinSeconds(
  1,
  60,
  assumption('Kone vastaa minuutissa.', 'A machine answers within a minute.'),
);

const attachable = drawnDimension(
  'attachable',
  label('Ulosmitattavaa', 'Attachable'),
  [
    ['none', 'Ei etuutta', 'No benefit', 58],
    ['protected', 'Vain suojattua etuutta', 'Protected benefits only', 17],
    ['attachable', 'Ulosmitattava etuus', 'Attachable benefit', 25],
  ],
  assumption('Vastausten osuudet ovat omia arvioitamme.', 'The shares of the answers are ours.'),
);

const attached = drawnDimension(
  'attached',
  label('Ulosmitataan', 'Attached'),
  [
    ['recurring', 'Toistuva etuus', 'Recurring benefit', 86],
    ['single', 'Kertaerä', 'Single payment', 14],
  ],
  assumption('Osuudet ovat omia arvioitamme.', 'The shares are ours.'),
);

const facts = {
  person: drawn(indebted),
  organisations: poolOf('enforcement-authority', [['enforcement-authority', 1]], theOnlyParty),
  countedBy: [],
  throughLuova: true,
} as const;

const query: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'enforcement.benefit-query',
  label: label('Kysely velallisen etuuksista', 'Query about benefits of a debtor'),
  direction: 'to-kela',
  dimensions: [],
  volumeFrom: queriesANight.origin,
  season: nightBatch,
  variants: (figures) =>
    only(figures.assumed(queriesANight.value * daysOf(figures.year))).map((variant) => ({
      ...variant,
      course: [{ type: 'enforcement.benefit-answer', after: answeredWithin }],
    })),
};

const answer: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'enforcement.benefit-answer',
  label: label('Vastaus velallisen etuuksista', 'Answer on benefits of a debtor'),
  direction: 'from-kela',
  dimensions: [attachable],
  volumeFrom: queriesANight.origin,
  answers: 'enforcement.benefit-query',
  slots: 1,
};

const ban: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'enforcement.payment-ban',
  label: label('Maksukielto', 'Payment ban'),
  direction: 'to-kela',
  dimensions: [attached],
  volumeFrom: bansInYear.origin,
  season: officeHours,
  variants: (figures) => only(figures.assumed(bansInYear.value)),
};

export const enforcement: Exchange = {
  id: 'enforcement',
  servedBy: 'partners',
  title: label('Ulosotto', 'Enforcement'),
  about: label(
    'Ulosottolaitos kysyy eräajona, mitä etuuksia velallisella on, ja kieltää maksamasta ulosmitattua osaa velalliselle.',
    'The enforcement authority asks in batches which benefits a debtor has, and bans paying the attached part to the debtor.',
  ),
  parties: label('Ulosottolaitos', 'Enforcement authority'),
  messageTypes: [query, answer, ban],
  numbers: [queriesANight, bansInYear],
  notes: [
    source(
      'finlex.fi, ulosottokaari',
      'Ulosottomies saa tiedot velallisen tuloista ja antaa maksukiellon.',
      'The enforcement officer gets data on the debtor’s income and gives a payment ban.',
    ),
    assumption(
      'Kaikki kolme kulkevat Luovan kautta; Kelmussa kysytään yksittäisistä velallisista.',
      'All three pass through Luova; single debtors are asked about in Kelmu.',
    ),
  ],
};
