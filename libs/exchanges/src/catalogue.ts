/** Every exchange, in the order of the report's tables; what it prints no table for comes where it belongs. */
import { banks } from './banks/banks.js';
import { bilateral } from './bilateral/bilateral.js';
import { coronaCertificates } from './corona-certificates/corona-certificates.js';
import { creditRegister } from './credit-register/credit-register.js';
import { decisions } from './decisions/decisions.js';
import { documentSending } from './document-sending/document-sending.js';
import { eessi } from './eessi/eessi.js';
import type { Exchange } from './exchange.js';
import { customerSegments } from './customer-segments/customer-segments.js';
import { dataPermits } from './data-permits/data-permits.js';
import { kantaReporting } from './kanta-reporting/kanta-reporting.js';
import { kelasto } from './kelasto/kelasto.js';
import { openData } from './open-data/open-data.js';
import { recovery } from './recovery/recovery.js';
import { research } from './research/research.js';
import { statisticsRequests } from './statistics-requests/statistics-requests.js';
import { surveys } from './surveys/surveys.js';
import { incomeRegister } from './income-register/income-register.js';
import { kelmuInformationRequests } from './kelmu-information-requests/kelmu-information-requests.js';
import { kelmu } from './kelmu/kelmu.js';
import { luovaBeside } from './luova/luova.js';
import { medicalCertificates } from './medical-certificates/medical-certificates.js';
import type { MessageType } from './message-type.js';
import { municipalBilling } from './municipal-billing/municipal-billing.js';
import { pensionSector } from './pension-sector/pension-sector.js';
import { populationRegister } from './population-register/population-register.js';
import { ownMeasurements } from './own-measurements/own-measurements.js';
import { patientDocuments } from './patient-documents/patient-documents.js';
import { prescriptions } from './prescriptions/prescriptions.js';
import { socialDocuments } from './social-documents/social-documents.js';
import { wills } from './wills/wills.js';
import { omakanta } from './omakanta/omakanta.js';
import { pharmacies } from './pharmacies/pharmacies.js';
import { privateCare } from './private-care/private-care.js';
import { taxiTrips } from './taxi-trips/taxi-trips.js';
import { studentRegisters } from './student-registers/student-registers.js';
import { employmentServices } from './employment-services/employment-services.js';
import { enforcement } from './enforcement/enforcement.js';
import { migrationRegister } from './migration-register/migration-register.js';
import { socialWelfareNotices } from './social-welfare-notices/social-welfare-notices.js';
import { taxData } from './tax-data/tax-data.js';
import { unemploymentFunds } from './unemployment-funds/unemployment-funds.js';

/** What Kela does for its customers: nothing of it passes through Luova. */
const ofSocialSecurity: readonly Exchange[] = [decisions, recovery];

const ofTheFirstTables: readonly Exchange[] = [
  eessi,
  bilateral,
  kelmu,
  kelmuInformationRequests,
  documentSending,
  socialWelfareNotices,
];

const afterLuova: readonly Exchange[] = [
  pharmacies,
  taxiTrips,
  privateCare,
  studentRegisters,
  employmentServices,
  enforcement,
  migrationRegister,
  unemploymentFunds,
  municipalBilling,
  pensionSector,
  banks,
  medicalCertificates,
  incomeRegister,
  taxData,
  populationRegister,
  creditRegister,
  omakanta,
  patientDocuments,
  socialDocuments,
  prescriptions,
  wills,
  ownMeasurements,
  coronaCertificates,
];

/** The services for the secondary use of data, and what Kela's units know of its customers: nothing of them passes through Luova. */
const ofSecondaryUse: readonly Exchange[] = [
  statisticsRequests,
  kelasto,
  kantaReporting,
  dataPermits,
  research,
  openData,
  surveys,
  customerSegments,
];

export const exchanges: readonly Exchange[] = [
  ...ofSocialSecurity,
  ...ofTheFirstTables,
  luovaBeside([...ofTheFirstTables, ...afterLuova]),
  ...afterLuova,
  ...ofSecondaryUse,
];

export const messageTypes: readonly MessageType[] = exchanges.flatMap((exchange) => exchange.messageTypes);

const exchangesById = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
const typesById = new Map(messageTypes.map((type) => [type.id, type]));
const exchangesByType = new Map(
  exchanges.flatMap((exchange) => exchange.messageTypes.map((type) => [type.id, exchange] as const)),
);

/** @throws Error that names the known exchanges */
export function findExchange(id: string): Exchange {
  return exchangesById.get(id) ?? unknown('exchange', id, [...exchangesById.keys()]);
}

/** @throws Error that names the known message types */
export function findMessageType(id: string): MessageType {
  return typesById.get(id) ?? unknown('message type', id, [...typesById.keys()]);
}

/** The exchange of a message type. @throws Error that names the known message types */
export function exchangeOf(messageTypeId: string): Exchange {
  return exchangesByType.get(messageTypeId) ?? unknown('message type', messageTypeId, [...typesById.keys()]);
}

/** A message type with its exchange, each by its id. @throws Error that names the known message types */
export const typeInExchange = (messageTypeId: string): { readonly exchange: string; readonly messageType: string } => ({
  exchange: exchangeOf(messageTypeId).id,
  messageType: messageTypeId,
});

function unknown(what: string, id: string, known: readonly string[]): never {
  throw new Error(`there is no ${what} "${id}"; known are: ${known.join(', ')}`);
}
