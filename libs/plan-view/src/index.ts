export { findPlanned, plannedByHour, refuseOnlyOfScenarios, type Planned } from './find-planned.js';
export { hoursCsv } from './hours-csv.js';
export { loadText, type LoadTextOptions } from './load-text.js';
export type { MovedFigure } from './moved-figures.js';
export {
  messagesPlanned,
  scenarioLoad,
  scenarioLoads,
  type ComparedLoads,
  type Peak,
  type ScenarioLoad,
  type TypeLoad,
} from './scenario-load.js';
export { PlanRefused } from './plan-refused.js';
export { planText, type PlanTextOptions } from './plan-text.js';
export * from './plan-view.js';
export { hourVolumes, type DayVolume, type HourVolume, type VolumeTotals } from './planned-volumes.js';
