export { DispensingTurns, type Turn } from './dispensing-turns.js';
export { holderSizes } from './holder-sizes.js';
export { planDifferences, PlannedFrames, type PlanDifference } from './planned-frames.js';
export { refuseUnplannable } from './refuse-unplannable.js';
export { VolumesRefused } from './volumes-refused.js';
export { PlanTooLarge } from './plan-too-large.js';
export { daysOfVariants, heldPayments, ownPayments, PaidSums } from './paid-sums.js';
export { scenarioFrame, scenarioPlan, type ScenarioFrame, type ScenarioPlan } from './scenario-plan.js';
export { partOfEverybody, partOfScale } from './part-of-everybody.js';
export { plannedPayees, type PlannedPayees } from './payees-of-year.js';
export { shareOfPublished } from './share-of-published.js';
export type { PlannedType, SlicePlan } from './slice-plan.js';
export { hourCountsOf, type Stretch } from './stretch.js';
export { lastNotAbove, sumsOf } from './sums.js';
export { TypePlan } from './type-plan.js';
export { planYear, type PlanRequest, type YearPlan } from './year-plan.js';
export {
  messagesOfMonths,
  plannedRegulars,
  plannedRepresented,
  plannedUsers,
  type PlannedUsers,
} from './users-of-service.js';
