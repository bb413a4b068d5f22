/** Every check, in the order of the table. */
import { ageAndSex } from './checks/age-and-sex.js';
import { births } from './checks/births.js';
import { deaths } from './checks/deaths.js';
import { humanHours } from './checks/human-hours.js';
import { internationalCases } from './checks/international-cases.js';
import { internationalMonths } from './checks/international-months.js';
import { laws } from './checks/laws.js';
import { luovaBand } from './checks/luova-band.js';
import { moves } from './checks/moves.js';
import { ownResidents } from './checks/own-residents.js';
import { payments } from './checks/payments.js';
import { peopleAbroad } from './checks/people-abroad.js';
import { revisions } from './checks/revisions.js';
import { samePerson } from './checks/same-person.js';
import { theDead } from './checks/the-dead.js';
import { wages } from './checks/wages.js';
import type { ContentCheck } from './content-check.js';

export const contentChecks: readonly ContentCheck[] = [
  ownResidents,
  humanHours,
  ageAndSex,
  theDead,
  samePerson,
  deaths,
  births,
  moves,
  peopleAbroad,
  luovaBand,
  internationalCases,
  internationalMonths,
  payments,
  wages,
  revisions,
  laws,
];
