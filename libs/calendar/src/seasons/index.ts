import type { Season } from '../season.js';
import { bankMessages } from './bank-messages.js';
import { benefitPayments } from './benefit-payments.js';
import { benefitReports } from './benefit-reports.js';
import { bilateral } from './bilateral.js';
import { births } from './births.js';
import { deaths } from './deaths.js';
import { documentSending } from './document-sending.js';
import { earningsRelatedBenefits } from './earnings-related-benefits.js';
import { eessi } from './eessi.js';
import { informationRequests } from './information-requests.js';
import { kantaCertificates } from './kanta-certificates.js';
import { moves } from './moves.js';
import { nightBatch } from './night-batch.js';
import { officeAndNight } from './office-and-night.js';
import { officeHours } from './office-hours.js';
import { partnerTransfers } from './partner-transfers.js';
import { pensionDecisions } from './pension-decisions.js';
import { registrations } from './registrations.js';
import { studentLoanGuarantees } from './student-loan-guarantees.js';
import { taxData } from './tax-data.js';
import { unpaidPeriods } from './unpaid-periods.js';
import { wageReports } from './wage-reports.js';

/** Every season by its id; an exchange names one for each message type. */
export const seasons = {
  'office-hours': officeHours,
  'night-batch': nightBatch,
  'office-and-night': officeAndNight,
  'wage-reports': wageReports,
  'benefit-reports': benefitReports,
  'benefit-payments': benefitPayments,
  'bank-messages': bankMessages,
  'earnings-related-benefits': earningsRelatedBenefits,
  'kanta-certificates': kantaCertificates,
  'tax-data': taxData,
  moves,
  births,
  deaths,
  registrations,
  'pension-decisions': pensionDecisions,
  'unpaid-periods': unpaidPeriods,
  eessi,
  bilateral,
  'information-requests': informationRequests,
  'student-loan-guarantees': studentLoanGuarantees,
  'partner-transfers': partnerTransfers,
  'document-sending': documentSending,
} as const satisfies Readonly<Record<string, Season>>;

/** Names of the seasons. */
export type SeasonId = keyof typeof seasons;

/** The season with an id, or undefined; for ids that come from outside the program. */
export const findSeason = (id: string): Season | undefined =>
  Object.hasOwn(seasons, id) ? seasons[id as SeasonId] : undefined;
