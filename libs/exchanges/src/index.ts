export { exchangeOf, exchanges, findExchange, findMessageType, messageTypes, typeInExchange } from './catalogue.js';
export { childBenefitOf, maintenanceForChild } from './banks/owed-to-families.js';
export type { Clients } from './clients.js';
export { areasInAll } from './kelmu-information-requests/information-request-areas.js';
export type { CustomerOfKela } from './customers-of-kela.js';
export type { Delay, DelayBounds } from './delay.js';
export type { Dimension } from './dimension.js';
export { bucs, sectorOfBuc } from './eessi/bucs.js';
export type { Buc } from './eessi/buc.js';
export { isAllowedNext, repliesTo } from './eessi/case-rules.js';
export { isAdministrative } from './eessi/turn.js';
export { sectorIds, sectors, type Sector } from './eessi/sector.js';
export type { Exchange } from './exchange.js';
export { livingBefore, type FirstTimer } from './first-timer.js';
export type { Prescribed } from './prescribed.js';
export type { Regular } from './regular.js';
export { carriedNone, mostSteps } from './message-type.js';
export type { ContainedType, Direction, FollowUpType, MessageType, OpeningType } from './message-type.js';
export { dailyMessages, distinctMeasureOf, measureId, organisationColumn, type AskedKeys, type DistinctMeasure, type Measure, type SumMeasure } from './measure.js'; // oxfmt-ignore
export type { NumberColumn } from './number-column.js';
export { bandOfDays, printedBand, printsAs, type DailyBand } from './luova/band.js';
export type { Gathering } from './gathering.js';
export { originsOf, originsOfType, type OriginEntry } from './origins-of.js';
export {
  followedBy,
  followsNone,
  isByValue,
  isToldByPerson,
  saysOfPayment,
  profilesOf,
  type Debtor,
  type DrawnPerson,
  type Payee,
  type PersonOfDay,
  type PersonRule,
  type Profile,
  type Reported,
  type Returned,
  type VariantPerson,
} from './person-rule.js';
export { smallestPartPaid, type RestOfPayees } from './rest-of-payees.js';
export { revisesNone, type Revision } from './revision.js';
export { partyServices, serviceOf, type PartyService } from './served-by.js';
export { serviceIds, type ServiceId } from './service-id.js';
export { actorColumn, type RepresentedPerson, type ServiceUser, type ServiceUsers, type UserCounts } from './service-users.js'; // oxfmt-ignore
export { seasonsOf } from './seasons-of.js';
export type { Shares } from './shares.js';
export type { NumberValue, StatedNumber } from './stated-number.js';
export { openingBalance, type Stock } from './stock.js';
export type { Held, Owed, Paid, Step, Variant } from './variant.js';
export { validateCatalogue } from './validate-catalogue.js';
export { volumeOf } from './volume-of.js';
export type { YearFigures } from './year-figures.js';
