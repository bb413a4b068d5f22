import type { Member } from './member.js';

const member = (country: string, weight: number): Member => ({
  id: `agreement-${country.toLowerCase()}`,
  name: `Liaison body ${country} (synthetic)`,
  country,
  identifier: `${country}:SYN900`,
  weight,
});

/**
 * Partners of the bilateral exchange beside EESSI: agreement countries, the Nordic Convention and the memorandum with
 * Estonia. Weights: assumption, percent.
 */
export const agreementCountries: readonly Member[] = [
  member('SE', 42),
  member('EE', 22),
  member('NO', 8),
  member('DK', 4),
  member('IS', 1),
  member('US', 7),
  member('CA', 6),
  member('AU', 5),
  member('IL', 1),
  member('CL', 1),
  member('IN', 1),
  member('JP', 1),
  member('KR', 0.5),
  member('CN', 0.5),
];
