/** Every check, in the order of the table. */
import { actingForOthers } from './checks/acting-for-others.js';
import { ageAndSex } from './checks/age-and-sex.js';
import { answers } from './checks/answers.js';
import { benefitReports } from './checks/benefit-reports.js';
import { births } from './checks/births.js';
import { bursts } from './checks/bursts.js';
import { clients } from './checks/clients.js';
import { deaths } from './checks/deaths.js';
import { humanHours } from './checks/human-hours.js';
import { internationalCases } from './checks/international-cases.js';
import { internationalMonths } from './checks/international-months.js';
import { kindsOfPeople } from './checks/kinds-of-people.js';
import { laws } from './checks/laws.js';
import { luovaBand } from './checks/luova-band.js';
import { moves } from './checks/moves.js';
import { ownResidents } from './checks/own-residents.js';
import { familyAmounts } from './checks/family-amounts.js';
import { paymentReturns } from './checks/payment-returns.js';
import { payments } from './checks/payments.js';
import { peopleAbroad } from './checks/people-abroad.js';
import { recovery } from './checks/recovery.js';
import { revisions } from './checks/revisions.js';
import { saidOfLife } from './checks/said-of-life.js';
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
  kindsOfPeople,
  saidOfLife,
  clients,
  bursts,
  deaths,
  births,
  moves,
  peopleAbroad,
  luovaBand,
  internationalCases,
  internationalMonths,
  answers,
  payments,
  familyAmounts,
  paymentReturns,
  recovery,
  benefitReports,
  actingForOthers,
  wages,
  revisions,
  laws,
];
