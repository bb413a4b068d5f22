/** Employment services: the state of a job search, compared night by night, and the statements that a benefit for unemployed people needs. */
import { nightBatch, officeHours } from '@tietovirta/calendar';
import { poolOf } from '@tietovirta/population';
import { assumption, label, source } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import { jobseekers } from '../people/working-life.js';
import { drawn } from '../person-rule.js';
import { daysOf } from '../report-year-days.js';
import { stated } from '../stated-number.js';
import { theOnlyParty } from '../the-only-party.js';
import { only } from '../whole-figure.js';

const searchesANight = stated(
  label('Työnhakuja yössä', 'Job searches a night'),
  65_000,
  assumption(
    'Työttömiä työnhakijoita on 260 000–300 000; joka yö verrataan neljännes.',
    'There are 260,000 to 300,000 unemployed jobseekers; a quarter is compared every night.',
  ),
);
const statementsInYear = stated(
  label('Työvoimapoliittisia lausuntoja vuodessa', 'Labour policy statements a year'),
  1_600_000,
  assumption(
    'Jokaisesta työttömyysjaksosta ja sen muutoksesta tarvitaan lausunto; lukua ei löytynyt.',
    'Each period of unemployment and each change of it needs a statement; no count was found.',
  ),
);

const state = drawnDimension(
  'state',
  label('Työnhaun tila', 'State of the job search'),
  [
    ['in-force', 'Voimassa', 'In force', 82],
    ['in-service', 'Voimassa, palvelussa', 'In force, in a service', 16],
    ['lapsed', 'Katkennut, uusittavissa', 'Lapsed, to be renewed', 2],
  ],
  assumption('Tilojen osuudet ovat omia arvioitamme.', 'The shares of the states are ours.'),
);

const outcome = drawnDimension(
  'outcome',
  label('Lausunto', 'Statement'),
  [
    ['no-obstacle', 'Ei estettä etuudelle', 'No obstacle to the benefit', 81],
    ['waiting-period', 'Korvaukseton määräaika', 'Waiting period', 9],
    ['no-right', 'Ei oikeutta osalta ajasta', 'No right for a part of the time', 10],
  ],
  assumption('Lausuntojen osuudet ovat omia arvioitamme.', 'The shares of the statements are ours.'),
);

const facts = {
  kind: 'opening',
  direction: 'to-kela',
  person: drawn(jobseekers),
  organisations: poolOf('employment-services-centre', [['employment-services-centre', 1]], theOnlyParty),
  countedBy: [],
  throughLuova: true,
} as const;

const jobSearch: OpeningType = {
  ...facts,
  id: 'employment-services.job-search',
  label: label('Työnhaun tila', 'State of a job search'),
  dimensions: [state],
  volumeFrom: searchesANight.origin,
  season: nightBatch,
  variants: (figures) => only(figures.assumed(searchesANight.value * daysOf(figures.year))),
};

const statement: OpeningType = {
  ...facts,
  id: 'employment-services.statement',
  label: label('Työvoimapoliittinen lausunto', 'Labour policy statement'),
  dimensions: [outcome],
  volumeFrom: statementsInYear.origin,
  season: officeHours,
  variants: (figures) => only(figures.assumed(statementsInYear.value)),
};

export const employmentServices: Exchange = {
  id: 'employment-services',
  servedBy: 'partners',
  title: label('Työvoimaviranomaiset', 'Employment services'),
  about: label(
    'Kela maksaa työttömyysetuutta, kun työnhaku on voimassa ja TE-toimisto on antanut työvoimapoliittisen lausunnon.',
    'Kela pays a benefit to unemployed people whose job search is in force and of whom the TE office has given a labour policy statement.',
  ),
  parties: label(
    'KEHA-keskus, työvoimapalvelujen asiakasrekisteri',
    'KEHA centre, the register of employment services',
  ),
  messageTypes: [jobSearch, statement],
  numbers: [searchesANight, statementsInYear],
  notes: [
    source(
      'kela.fi/tyottomyys',
      'TE-toimiston lausunto sitoo Kelaa ja kassaa.',
      'The statement of the TE office binds Kela and the fund.',
    ),
    assumption(
      'Molemmat tulevat valtakunnallisesta asiakasrekisteristä Luovan kautta; tilat verrataan joka yö.',
      'Both come from the national register through Luova; states are compared every night.',
    ),
  ],
};
