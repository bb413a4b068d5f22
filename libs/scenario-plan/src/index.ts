export { scenarioPlan, type PlannedSlice, type ScenarioPlan } from './scenario-plan.js';
