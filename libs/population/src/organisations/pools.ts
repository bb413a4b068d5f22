/** Who takes part in which kind of traffic, with what weight. Weights are explained where the members are declared. */
import type { OrganisationPool } from '../organisation-pool.js';
import { agreementCountries } from './agreement-country-members.js';
import { helsinki, municipalitiesButHelsinki, wellbeingAreas } from './area-members.js';
import { banks } from './bank-members.js';
import { organisationWithId } from './directory.js';
import { employmentServicesAndOthers } from './employment-service-members.js';
import { privateProviders, publicProviders } from './health-provider-members.js';
import { institutionsAbroad } from './institution-abroad-members.js';
import { luovaPartners } from './luova-partner-members.js';
import type { Member } from './member.js';
import { pensionInstitutions } from './pension-members.js';
import * as state from './state-members.js';
import { unemploymentFunds } from './unemployment-fund-members.js';

function pool(id: string, members: readonly Member[], weightsFrom: string): OrganisationPool {
  return Object.freeze({
    id,
    organisations: Object.freeze(members.map((member) => organisationWithId(member.id))),
    weights: Object.freeze(members.map((member) => member.weight)),
    weightsFrom,
  });
}

const residents = 'Residents on 31 December 2022 in hundreds (Statistics Finland by way of rOpenGov/geofi)';
const alone = 'The only member';

/** Every pool by its id; an exchange names one for each party that has many members. */
export const organisationPools = {
  kela: pool('kela', [state.kela], alone),
  'tax-administration': pool('tax-administration', [state.taxAdministration], alone),
  'incomes-register': pool('incomes-register', [state.incomesRegister], alone),
  'population-register': pool('population-register', [state.populationRegister], alone),
  'credit-register': pool('credit-register', [state.creditRegister], alone),
  'pension-centre': pool('pension-centre', [state.pensionCentre], alone),
  helsinki: pool('helsinki', [helsinki], alone),
  'wellbeing-areas': pool('wellbeing-areas', wellbeingAreas, residents),
  'wellbeing-areas-and-helsinki': pool('wellbeing-areas-and-helsinki', [...wellbeingAreas, helsinki], residents),
  municipalities: pool('municipalities', municipalitiesButHelsinki, residents),
  'pension-institutions': pool(
    'pension-institutions',
    pensionInstitutions,
    'assumption: rough size of the pension stock',
  ),
  'unemployment-funds': pool(
    'unemployment-funds',
    unemploymentFunds,
    'Members in thousands: three from the funds, the others assumption',
  ),
  banks: pool('banks', banks, 'assumption: rough shares of private accounts'),
  'health-providers': pool(
    'health-providers',
    [...publicProviders, ...privateProviders],
    'assumption: public providers by residents, private ones about as much together, sizes falling by squares',
  ),
  'te-services-and-others': pool(
    'te-services-and-others',
    employmentServicesAndOthers,
    'assumption: TE offices by population of their region, authorities by guess',
  ),
  'luova-partners': pool('luova-partners', luovaPartners, 'assumption: falling from first to last'),
  'institutions-abroad': pool(
    'institutions-abroad',
    institutionsAbroad,
    'assumption: country shares are ours, inside a country falling from first to last',
  ),
  'agreement-countries': pool('agreement-countries', agreementCountries, 'assumption: percent by guess'),
} as const satisfies Readonly<Record<string, OrganisationPool>>;

/** Names of the pools. */
export type OrganisationPoolId = keyof typeof organisationPools;

/**
 * The pool with an id, for ids that come from outside the type system.
 *
 * @throws RangeError when there is none
 */
export function organisationPool(id: string): OrganisationPool {
  if (!Object.hasOwn(organisationPools, id)) throw new RangeError(`No pool of organisations "${id}"`);
  return organisationPools[id as OrganisationPoolId];
}
