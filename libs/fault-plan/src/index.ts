export { drawFaultPlan, type FaultPlanSpec } from './draw-fault-plan.js';
export { faultText, targetsOf, type Fault, type FaultKind, type FaultPlan, type FaultTarget } from './fault-plan.js';
export { predictedOf, predictedOfPlan, type Prediction, type PredictionLimits } from './prediction.js';
