/**
 * All organisations in one list; a frame carries the place. New groups go to the end: a place, once given, is in
 * recordings. Finnish business ids are made from the place, so no two are equal.
 */
import { nextBusinessId } from '../identifiers/next-business-id.js';
import type { Organisation } from '../organisation.js';
import { agreementCountries } from './agreement-country-members.js';
import { helsinki, municipalitiesButHelsinki, wellbeingAreas } from './area-members.js';
import { banks } from './bank-members.js';
import { employmentServicesAndOthers } from './employment-service-members.js';
import { accidentInsurers } from './accident-insurer-members.js';
import { privateProviders, publicProviders } from './health-provider-members.js';
import { institutionsAbroad } from './institution-abroad-members.js';
import { luovaPartners } from './luova-partner-members.js';
import { customers, employers } from './customer-members.js';
import type { Member } from './member.js';
import { pensionInstitutions } from './pension-members.js';
import { pharmacies } from './pharmacy-members.js';
import * as state from './state-members.js';
import { registerKeepers } from './register-members.js';
import { taxiDispatchers } from './taxi-dispatcher-members.js';
import {
  companies,
  kelaUnits,
  media,
  researchInstitutes,
  readers,
  statePolicy,
  surveyServices,
  universities,
} from './secondary-use-members.js';
import { socialServicesOfAland } from './social-service-members.js';
import { unemploymentFunds } from './unemployment-fund-members.js';

const members: readonly Member[] = [
  state.kela,
  state.taxAdministration,
  state.incomesRegister,
  state.populationRegister,
  state.creditRegister,
  state.pensionCentre,
  ...wellbeingAreas,
  helsinki,
  ...municipalitiesButHelsinki,
  ...pensionInstitutions,
  ...unemploymentFunds,
  ...banks,
  ...privateProviders,
  ...employmentServicesAndOthers,
  ...luovaPartners,
  ...institutionsAbroad,
  ...agreementCountries,
  ...publicProviders,
  ...accidentInsurers,
  ...pharmacies,
  ...taxiDispatchers,
  ...registerKeepers,
  ...universities,
  ...researchInstitutes,
  ...statePolicy,
  ...media,
  ...companies,
  ...surveyServices,
  ...readers,
  ...kelaUnits,
  customers,
  ...employers,
  socialServicesOfAland,
];

const firstBusinessNumber = 9_000_000;
/** Three apart, so that skipping unusable numbers never meets the next organisation. */
const businessNumberStep = 3;

/** Every organisation; `organisations[i].index === i`. */
export const organisations: readonly Organisation[] = Object.freeze(
  members.map(({ id, kind, name, country, identifier, area, municipality }, index) =>
    Object.freeze({
      index,
      id,
      kind,
      name,
      identifier: identifier ?? nextBusinessId(firstBusinessNumber + index * businessNumberStep),
      country: country ?? 'FI',
      area,
      municipality,
    }),
  ),
);

const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));

/**
 * The organisation at a place of the directory.
 *
 * @throws RangeError when the directory has no such place
 */
export function organisationAt(index: number): Organisation {
  const organisation = organisations[index];
  if (organisation === undefined) {
    throw new RangeError(`No organisation ${index}: places are 0-${organisations.length - 1}`);
  }
  return organisation;
}

/**
 * The organisation with an id such as `wellbeing-area-08` or `SE:12600`.
 *
 * @throws RangeError when there is none
 */
export function organisationWithId(id: string): Organisation {
  const organisation = byId.get(id);
  if (organisation === undefined) throw new RangeError(`No organisation with id "${id}"`);
  return organisation;
}
