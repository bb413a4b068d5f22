export { holderSizes } from './holder-sizes.js';
export { planDifferences, PlannedFrames, type PlanDifference } from './planned-frames.js';
export { refuseTooManyOrdinals } from './ordinal-limit.js';
export { PlanTooLarge } from './plan-too-large.js';
export { scenarioPlan, type ScenarioPlan } from './scenario-plan.js';
export type { PlannedType, SlicePlan } from './slice-plan.js';
export { hourCountsOf, type Stretch } from './stretch.js';
export { TypePlan } from './type-plan.js';
export { planYear, type PlanRequest, type YearPlan } from './year-plan.js';
