export { audit } from './auditor.js';
export { plannedTruth, type PlannedTruth } from './planned-truth.js';
export { simulatedMetric } from './simulated-services.js';
export { longScenario, shortScenario, SimulatedStack, type SimulatedStackOptions } from './simulated-stack.js';
