/**
 * The pools that several exchanges share, by id. A pool of one exchange stands in the folder of that exchange
 * (libs/exchanges). Weights are written where the members are declared.
 */
import { assumption, source, theReport, type Origins } from '@tietovirta/published';
import { poolOf, type OrganisationPool } from '../organisation-pool.js';
import { bankShares } from './bank-members.js';
import { helsinki, municipalitiesButHelsinki, wellbeingAreas } from './area-members.js';
import { employmentServicesAndOthers } from './employment-service-members.js';
import type { WeightedMember } from './member.js';
import { pensionInstitutions } from './pension-members.js';
import { pharmacies, pharmaciesFrom } from './pharmacy-members.js';
import { taxiDispatchers, taxiDispatchersFrom } from './taxi-dispatcher-members.js';
import { unemploymentFunds } from './unemployment-fund-members.js';

const pool = (id: string, members: readonly WeightedMember[], weightsFrom: Origins): OrganisationPool =>
  poolOf(
    id,
    members.map((member) => [member.id, member.weight]),
    weightsFrom,
  );

const residents: Origins = [
  source(
    'Tilastokeskus, Sotkanet (rOpenGov/geofi)',
    'Asukkaat 31.12.2022 sadan tarkkuudella.',
    'Residents on 31 December 2022 in hundreds.',
  ),
  assumption(
    'Osapuolet ovat mukana asukkaidensa määrän suhteessa.',
    'Parties take part in proportion to their residents.',
  ),
];

export const organisationPools = {
  'pension-centre': poolOf(
    'pension-centre',
    [['pension-centre', 1]],
    [source(theReport, 'Raportti nimeää osapuolen; se on ainoa.', 'The report names the party; it is the only one.')],
  ),
  helsinki: pool(
    'helsinki',
    [helsinki],
    [source(theReport, 'Raportti nimeää osapuolen; se on ainoa.', 'The report names the party; it is the only one.')],
  ),
  'wellbeing-areas': pool('wellbeing-areas', wellbeingAreas, residents),
  'wellbeing-areas-and-helsinki': pool('wellbeing-areas-and-helsinki', [...wellbeingAreas, helsinki], residents),
  municipalities: pool('municipalities', municipalitiesButHelsinki, residents),
  'pension-institutions': pool('pension-institutions', pensionInstitutions, [
    assumption('Karkea arvio laitosten eläkekannan koosta.', 'Rough size of the pension stock of each institution.'),
  ]),
  'unemployment-funds': pool('unemployment-funds', unemploymentFunds, [
    source(
      'tyj.fi, a-kassa.fi, aariakassa.fi',
      'YTK:n, A-kassan ja Aarian jäsenmäärät tuhansina.',
      'Members of YTK, A-kassa and Aaria in thousands.',
    ),
    assumption('Muiden kassojen jäsenmäärät ovat arvioita.', 'Members of the other funds are guesses.'),
  ]),
  'te-services-and-others': pool('te-services-and-others', employmentServicesAndOthers, [
    assumption(
      'TE-toimistot oman alueensa väestön suhteessa, muut viranomaiset arviolta. Keitä raportin ”muut” ovat, ei ole tiedossa.',
      'TE offices by population of their region, authorities by guess. Who the “others” of the report are is not known.',
    ),
  ]),
  pharmacies: pool('pharmacies', pharmacies, [pharmaciesFrom]),
  'taxi-dispatchers': pool('taxi-dispatchers', taxiDispatchers, [taxiDispatchersFrom]),
  /** Of people's accounts. */
  banks: poolOf('banks', bankShares, [
    assumption('Karkea arvio pankkien osuuksista yksityistileistä.', 'Rough shares of the banks in private accounts.'),
  ]),
} as const satisfies Readonly<Record<string, OrganisationPool>>;

/** Names of the shared pools. */
export type OrganisationPoolId = keyof typeof organisationPools;

/** The shared pool with an id. */
export const organisationPool = (id: OrganisationPoolId): OrganisationPool => organisationPools[id];
