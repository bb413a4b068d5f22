export { birthsByWeekdayFrom, boysFrom, shareOfBoys } from './data/vital-events.data.js';
export type { PayRhythm } from './data/work.data.js';
export type { CenturySign } from './identifiers/century-signs.js';
export type { EventsOfYear } from './layout/events-of-year.js';
export type { PersonKind } from './layout/person-group.js';
export type { Organisation, OrganisationKind } from './organisation.js';
export type { OrganisationPoolId } from './organisations/pools.js';
export type { Person } from './person.js';
export type { Area } from './places/areas.js';
export type { Municipality } from './places/municipalities.js';
export type { DayRange, NoticesOfDays, ToldByDay } from './vital/told-by-day.js';
export type { ToldEvents } from './vital/told-events.js';
export type { Employer } from './work/employers.js';
export { civilDateOf, civilDay, dateOfCivilDay, isCivilDate } from './civil-day.js';
export { originsOfPeople } from './data/origins-of-people.js';
export { DeathNotices, deathNoticesOf } from './deaths/death-notices.js';
export { deathDayOf, isAliveOn } from './deaths/deaths.js';
export { RecentDeaths } from './deaths/recent-deaths.js';
export { familyMemory, type FamilyMemory } from './family/family-links.js';
export { childrenOf, coupleOf, parentsOf, partnerOn, buildAllFamilies, shareFamilies, type Couple } from './family/family-of.js'; // oxfmt-ignore
export { clientRosterMemory, type ClientRosterMemory, type ClientRosters } from './clients/client-rosters.js';
export { clientRostersOf, shareClientRosters } from './clients/rosters-of-thread.js';
export { RepeatCurve, type Repeats } from './clients/repeat-curve.js';
export { customerGroupOn, isOfGroupOn, customerGroups, mainSegments, type CustomerGroup, type CustomerGroupId, type MainSegment } from './customers/customer-groups.js'; // oxfmt-ignore
export { CustomersOfYear, customerTable, mostCustomers, type CustomersWanted, type CustomerTable } from './customers/customers-of-year.js'; // oxfmt-ignore
export { PersonDraws, type DrawnRows } from './draws/person-draws.js';
export { benefitsOfRecipients, type RecipientKind } from './draws/recipient-kinds.js';
export { recipientMemory, shareRecipients, type RecipientMemory } from './draws/recipient-memory.js';
export { isOfKind } from './draws/is-of-kind.js';
export { recipientRostersOf, type RecipientRoster, type RecipientRosters } from './draws/recipient-roster.js';
export { hasBit, lineOfRest, restOfRecipients, wordsOfRest, type RestWanted } from './draws/rest-of-recipients.js';
export { coversDay, noteOfSpan } from './draws/recipient-span.js';
export { countedInFamily, isAloneInFamily, youngerInFamily } from './draws/family-note.js';
export { groupsOfAges, type AgeWeights, type DrawnProfile } from './draws/draw-tables.js';
export {
  everywhere,
  territories,
  territoryOfAreas,
  territoryOfOrganisation,
  type AreasServed,
} from './draws/territories.js';
export { addressOf, type Address } from './home/address-of.js';
export { arrivalsOf } from './home/arrivals.js';
export { countriesOfResidence } from './home/countries.js';
export { countryForLife, homeOn, type Home } from './home/home-on.js';
export { permitGroundOf, permitsOf, registrationGroundOf } from './home/grounds-of-arrival.js';
export { isAddressProtectedOn } from './home/protected-address.js';
export { businessId } from './identifiers/business-id.js';
export { centurySigns } from './identifiers/century-signs.js';
export { iban } from './identifiers/iban.js';
export { identityCode } from './identifiers/identity-code.js';
export { isBusinessId } from './identifiers/is-business-id.js';
export { isIban } from './identifiers/is-iban.js';
export { isArtificialIdentityCode, isIdentityCode } from './identifiers/is-identity-code.js';
export { isReferenceNumber, referenceNumber } from './identifiers/reference-number.js';
export { isRfReference, rfReference } from './identifiers/rf-reference.js';
export { firstNames } from './identity/first-names.js';
export { citizenshipOf, isForeignSpeaker, languageOf, languages } from './identity/language-of.js';
export { lastNames } from './identity/surnames.js';
export { MoveNotices } from './moves/move-notices.js';
export { ordinalsOf } from './layout/ordinals-of.js';
export { groupOf, personOrdinalLimit, residentCount } from './layout/person-groups.js';
export { firstLifeYear, lastLifeYear, lifeYears } from './layout/years.js';
export { attachableOn, type Attachable } from './life/attachable.js';
export { benefitsOn, benefits, hasBenefitOn, isPaidOn, type Benefit } from './life/benefits-on.js';
export { householdOn, type Household } from './life/household-on.js';
export { maritalStatusOn, type MaritalStatus } from './life/marital-status.js';
export { militaryService } from './life/military-service.js';
export { situationOn, situations, type Situation } from './life/situation-on.js';
export { poolByArea, poolOf, type OrganisationPool } from './organisation-pool.js';
export { organisationAt, organisations, organisationWithId } from './organisations/directory.js';
export { inForce, inForceOf, type InForce } from './organisations/in-force.js';
export { organisationPool, organisationPools } from './organisations/pools.js';
export { firstTimers, mostFirstTimers, type FirstTimersWanted } from './service-users/first-timers.js';
export { MonthsOfUsers } from './service-users/months-of-users.js';
export { tooManyUsers, UserRoster, type AgeBand, type Represented, type UsersWanted, type UsingBand } from './service-users/user-roster.js'; // oxfmt-ignore
export { birthDayOf } from './people/birth-day-of.js';
export { identityCodeOf } from './people/identity-code-of.js';
export { NewbornsOfYear } from './people/newborns-of-year.js';
export { ordinalOfCode } from './people/ordinal-of-code.js';
export { ordinalsAged } from './people/ordinals-aged.js';
export { personOn } from './people/person-on.js';
export { areas } from './places/areas.js';
export { municipalities, residentsOfArea } from './places/municipalities.js';
export { arrivalWeight, birthWeight, deathWeight, moveWeight, tellingDays } from './vital/day-weights.js';
export { hasWagesIn, workOn, type Job, type Work } from './work/job-on.js';
export { accountOf, bankOf, fundOf, pensionInstitutionOf, sectorOf } from './work/memberships.js';
export { expectedReports } from './work/expected-reports.js';
export { payDaysOf } from './work/pay-days.js';
export { bitCount } from './work/month-bits.js';
export { PaySequence } from './work/pay-sequence.js';
export { shareWageRoster, wageRosterOf } from './work/roster-of-thread.js';
export { wageRosterMemory, type WageRoster, type WageRosterMemory } from './work/wage-roster.js';
export { birthsOf, registrationsOf } from './vital/told-counts.js';
