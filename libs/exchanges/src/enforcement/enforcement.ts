/** Enforcement: which benefits of a debtor can be attached, asked night by night, and the bans on paying them to the debtor. */
import { nightBatch } from '@tietovirta/calendar';
import { poolOf } from '@tietovirta/population';
import { apportion, assumption, label, source } from '@tietovirta/published';
import { bySystem } from '../delays.js';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { indebted } from '../people/everyone.js';
import { among, drawn, type Profile } from '../person-rule.js';
import { daysOf } from '../report-year-days.js';
import { stated } from '../stated-number.js';
import { theOnlyParty } from '../the-only-party.js';
import { bans } from './season.js';

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

const answeredWithin = bySystem(
  { median: 8, late: 40, longest: 60 },
  assumption('Kone vastaa minuutissa.', 'A machine answers within a minute.'),
);

const attachable = fixedDimension(
  'attachable',
  label('Ulosmitattavaa', 'Attachable'),
  [
    ['none', 'Ei etuutta', 'No benefit'],
    ['protected', 'Vain suojattua etuutta', 'Protected benefits only'],
    ['attachable', 'Ulosmitattava etuus', 'Attachable benefit'],
  ],
  assumption('Vastausten lajit ovat omia arvioitamme.', 'The kinds of answers are ours.'),
);

/** Debtors by what Kela pays them, with their share of the messages. */
type Debtors = readonly (readonly [answer: string, debtors: Profile, share: number])[];

const banned: Debtors = [
  ['attachable', among('unemployment', indebted), 60],
  ['attachable', among('sickness', indebted), 18],
  ['attachable', among('national-pension', indebted), 12],
  ['attachable', among('parental', indebted), 10],
];

const answers: Debtors = [
  ['none', among('without-benefits', indebted), 58],
  ['protected', among('with-protected-benefits', indebted), 17],
  ...banned.map(([answer, debtors, share]) => [answer, debtors, share / 4] as const),
];

/** An answer, or a ban, tells of what the debtor has: hence a part of the messages for each kind of debtor. */
const byDebtor = (messages: number, debtors: Debtors) =>
  apportion(messages, debtors.map(([, , share]) => share)) // oxfmt-ignore
    .map((count, place) => ({
      count,
      answer: debtors[place]?.[0] ?? '',
      person: drawn(debtors[place]?.[1] ?? indebted),
    }))
    .filter(({ count }) => count > 0);

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
    byDebtor(figures.assumed(queriesANight.value * daysOf(figures.year)), answers).map(({ answer, ...variant }) => ({
      ...variant,
      course: [{ type: 'enforcement.benefit-answer', after: answeredWithin, values: { [attachable.id]: answer } }],
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
  season: bans,
  variants: (figures) =>
    byDebtor(figures.assumed(bansInYear.value), banned).map(({ count, person }) => ({ count, person })),
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
      'Maksukielto ja vastaus koskevat velallista, jolla on elämässään se, mistä ne kertovat: työttömyysetuutta, sairauspäivärahaa, eläkettä tai vanhempainrahaa voi ulosmitata, lapsilisää ja opintotukea ei. Etuudetta ovat työssä olevat; osuudet ovat omia arvioitamme.',
      'A ban and an answer are about a debtor who has what they tell of: unemployment benefits, sickness allowance, pensions and parental allowance can be attached, child benefit and student aid cannot. Those without a benefit are at work; the shares are ours.',
    ),
    assumption(
      'Kaikki kolme kulkevat Luovan kautta; Kelmussa kysytään yksittäisistä velallisista.',
      'All three pass through Luova; single debtors are asked about in Kelmu.',
    ),
  ],
};
