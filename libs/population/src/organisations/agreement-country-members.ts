import { label } from '@tietovirta/published';
import type { Member } from './member.js';

const countries = ['SE', 'EE', 'NO', 'DK', 'IS', 'US', 'CA', 'AU', 'IL', 'CL', 'IN', 'JP', 'KR', 'CN'];

/**
 * Partners of the bilateral exchange beside EESSI, one liaison body a country: agreement countries, the Nordic
 * Convention and the memorandum with Estonia.
 */
export const agreementCountries: readonly Member[] = countries.map((country) => ({
  id: `agreement-${country.toLowerCase()}`,
  kind: 'liaison-body',
  name: label(`Yhteyselin ${country} (synteettinen)`, `Liaison body ${country} (synthetic)`),
  country,
  identifier: `${country}:SYN900`,
}));
