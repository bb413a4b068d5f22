/** Direct reimbursement of private care: at the till the provider asks what Kela pays, the customer pays the rest, and the provider reports the visit. */
import { organisations, poolOf } from '@tietovirta/population';
import { assumption, label, source } from '@tietovirta/published';
import { bySystem } from '../delays.js';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { patientsOfPrivateCare } from '../people/health.js';
import { drawn } from '../person-rule.js';
import { stated } from '../stated-number.js';
import { only } from '../whole-figure.js';
import { visitsToPrivateCare } from './season.js';

const visitsInYear = stated(
  label('Suorakorvattuja käyntejä vuodessa', 'Visits reimbursed directly a year'),
  4_600_000,
  assumption(
    'Yksityisten lääkärien ja hammaslääkärien korvattuja käyntejä on miljoonia vuodessa; lukua suorakorvatuista ei löytynyt.',
    'Private doctors and dentists have millions of reimbursed visits a year; no count of those reimbursed directly was found.',
  ),
);

const answeredWithin = bySystem(
  { median: 1.5, late: 5, longest: 30 },
  assumption('Vastaus tulee kassalle muutamassa sekunnissa.', 'The answer comes to the till within seconds.'),
);
const claimedAfter = bySystem(
  { median: 8 * 60, late: 25 * 60, longest: 1800 },
  assumption('Käynti kirjataan puolen tunnin kuluessa.', 'The visit is entered within half an hour.'),
);

const decision = drawnDimension(
  'decision',
  label('Vastaus', 'Answer'),
  [
    ['reimbursed', 'Korvataan', 'Reimbursed', 97],
    ['reimbursed-in-part', 'Korvataan osittain', 'Reimbursed in part', 3],
  ],
  assumption(
    'Kyselyistä ovat mukana ne, joita tilitys seuraa; osuudet ovat omia arvioitamme.',
    'Queries that a claim follows are taken; the shares are ours.',
  ),
);

const care = drawnDimension(
  'care',
  label('Hoito', 'Care'),
  [
    ['doctor', 'Lääkärin vastaanotto', 'Doctor', 47],
    ['dental', 'Hammashoito', 'Dental care', 34],
    ['examination', 'Tutkimus tai hoitotoimenpide', 'Examination or treatment', 19],
  ],
  assumption('Hoidon lajien osuudet ovat omia arvioitamme.', 'The shares of the kinds of care are ours.'),
);

const providers = organisations.filter(({ id }) => id.startsWith('health-provider-'));
const facts = {
  organisations: poolOf(
    'private-care-providers',
    providers.map(({ id }, place) => [id, (providers.length - place) ** 2]),
    [assumption('Yksityisten koot pienenevät neliöllisesti.', 'Sizes of private providers fall by squares.')],
  ),
  person: drawn(patientsOfPrivateCare),
  countedBy: [],
  throughLuova: true,
  volumeFrom: visitsInYear.origin,
} as const;

const query: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'private-care.reimbursement-query',
  label: label('Kysely sairaanhoitokorvauksesta', 'Query about reimbursement of care'),
  direction: 'to-kela',
  dimensions: [care],
  season: visitsToPrivateCare,
  variants: (figures) =>
    only(figures.assumed(visitsInYear.value)).map((variant) => ({
      ...variant,
      course: [
        { type: 'private-care.reimbursement-answer', after: answeredWithin },
        { type: 'private-care.claim', after: claimedAfter },
      ],
    })),
};

const answer: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'private-care.reimbursement-answer',
  label: label('Vastaus sairaanhoitokorvauksesta', 'Answer on reimbursement of care'),
  direction: 'from-kela',
  dimensions: [decision],
  answers: 'private-care.reimbursement-query',
  slots: 1,
};

const claim: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'private-care.claim',
  label: label('Suorakorvauksen tilitys', 'Claim of a direct reimbursement'),
  direction: 'to-kela',
  dimensions: [care],
  answers: 'private-care.reimbursement-query',
  slots: 1,
};

export const privateCare: Exchange = {
  id: 'private-care',
  servedBy: 'partners',
  title: label('Yksityisen hoidon suorakorvaukset', 'Direct reimbursement of private care'),
  about: label(
    'Asiakas saa Kela-korvauksen jo kassalla: palveluntuottaja kysyy korvauksen Kelasta ja tilittää käynnin sen jälkeen.',
    'A customer gets the reimbursement at the till: the provider asks Kela for it and claims for the visit afterwards.',
  ),
  parties: label('Yksityiset terveyspalvelut', 'Private health care providers'),
  messageTypes: [query, answer, claim],
  numbers: [visitsInYear],
  notes: [
    source(
      'kela.fi/suorakorvaus',
      'Palveluntuottaja tarkistaa oikeuden suorakorvaustietojen kyselypalvelusta ja tilittää korvauksen Kelalta.',
      'The provider checks the right in a query service and claims the reimbursement from Kela.',
    ),
    assumption('Kaikki kolme kulkevat Luovan kautta.', 'All three pass through Luova.'),
  ],
};
