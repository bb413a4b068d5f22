/** Taxi trips that Kela pays directly: the dispatcher asks for the customer's right when a trip is ordered, and reports the trip when it was made. */
import { organisationPool } from '@tietovirta/population';
import { assumption, label, source } from '@tietovirta/published';
import { bySystem } from '../delays.js';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { travellersToTreatment } from '../people/everyone.js';
import { drawn } from '../person-rule.js';
import { stated } from '../stated-number.js';
import { only } from '../whole-figure.js';
import { tripsToTreatment } from './season.js';

const tripsInYear = stated(
  label('Suorakorvattuja taksimatkoja vuodessa', 'Taxi trips paid directly a year'),
  4_400_000,
  assumption(
    'Vuonna 2022 matkoja oli 4 226 281 (Kela, avoin data); kasvun jatkuvan oletetaan tuoneen 4,4 miljoonaa.',
    'There were 4,226,281 trips in 2022 (Kela, open data); growth is taken to have brought 4.4 million.',
  ),
);

const answeredWithin = bySystem(
  { median: 1.5, late: 4, longest: 30 },
  assumption('Tilausvälittäjä saa vastauksen puhelun aikana.', 'The dispatcher gets the answer during the call.'),
);
const reportedAfter = bySystem(
  { median: 90 * 60, late: 4 * 3600, longest: 5 * 3600 },
  assumption(
    'Matkan tiedot lähtevät, kun kyyti on päättynyt: yleensä puolentoista, enintään viiden tunnin kuluttua tilauksesta.',
    'Data on a trip are sent when it is over: an hour and a half after the order as a rule, five hours at most.',
  ),
);

const entitlement = drawnDimension(
  'entitlement',
  label('Oikeus', 'Right'),
  [
    ['entitled', 'Matka korvataan', 'Trip is reimbursed', 88],
    ['entitled-above-limit', 'Vuosiomavastuu täynnä', 'Yearly limit reached', 12],
  ],
  assumption(
    'Kyselyistä ovat mukana ne, joita matka seuraa; osuudet ovat omia arvioitamme.',
    'Queries that a trip follows are taken; the shares are ours.',
  ),
);

const treatment = drawnDimension(
  'reason',
  label('Matkan syy', 'Reason of the trip'),
  [
    ['treatment', 'Hoito tai tutkimus', 'Treatment or examination', 74],
    ['dialysis', 'Dialyysi', 'Dialysis', 9],
    ['rehabilitation', 'Kuntoutus', 'Rehabilitation', 12],
    ['home-from-hospital', 'Kotiutus sairaalasta', 'Home from hospital', 5],
  ],
  assumption('Matkan syyt ja osuudet ovat omia arvioitamme.', 'Reasons and shares are ours.'),
);

const facts = {
  organisations: organisationPool('taxi-dispatchers'),
  person: drawn(travellersToTreatment, 'resident'),
  countedBy: [],
  throughLuova: true,
  volumeFrom: tripsInYear.origin,
} as const;

const query: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'taxi-trips.entitlement-query',
  label: label('Kysely oikeudesta taksimatkaan', 'Query about the right to a taxi trip'),
  direction: 'to-kela',
  dimensions: [],
  season: tripsToTreatment,
  variants: (figures) =>
    only(figures.assumed(tripsInYear.value)).map((variant) => ({
      ...variant,
      course: [
        { type: 'taxi-trips.entitlement-answer', after: answeredWithin },
        { type: 'taxi-trips.trip', after: reportedAfter },
      ],
    })),
};

const answer: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'taxi-trips.entitlement-answer',
  label: label('Vastaus oikeudesta taksimatkaan', 'Answer on the right to a taxi trip'),
  direction: 'from-kela',
  dimensions: [entitlement],
  answers: 'taxi-trips.entitlement-query',
  slots: 1,
};

const trip: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'taxi-trips.trip',
  label: label('Taksimatkan tiedot', 'Data on a taxi trip'),
  direction: 'to-kela',
  dimensions: [treatment],
  answers: 'taxi-trips.entitlement-query',
  slots: 1,
};

export const taxiTrips: Exchange = {
  id: 'taxi-trips',
  servedBy: 'partners',
  title: label('Taksimatkojen suorakorvaukset', 'Taxi trips paid directly'),
  about: label(
    'Asiakas tilaa Kela-taksin, ja tilausvälittäjä tarkistaa oikeuden Kelasta. Matkan jälkeen Kela saa sen tiedot ja maksaa korvauksen suoraan.',
    'A customer orders a taxi that Kela pays, and the dispatcher checks the right with Kela. Afterwards Kela gets the data on the trip and pays directly.',
  ),
  parties: label('Taksimatkojen tilausvälittäjät', 'Taxi dispatchers'),
  messageTypes: [query, answer, trip],
  numbers: [tripsInYear],
  notes: [
    source(
      'kela.fi/taksi',
      'Suorakorvattu matka tilataan Kelan kanssa sopineesta tilausvälityksestä, joka tarkistaa oikeuden.',
      'A trip paid directly is ordered from a dispatcher under contract with Kela, who checks the right.',
    ),
    assumption('Kaikki kolme kulkevat Luovan kautta.', 'All three pass through Luova.'),
  ],
};
