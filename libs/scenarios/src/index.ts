export { differingSettings, type DifferingSetting } from './differing-settings.js';
export { GateRefused, readGate, runMetrics, type Gated, type GateRule, type RunMetric } from './gate.js';
export { isPublishedYear } from './is-published-year.js';
export {
  behinds,
  loadShape,
  type LoadSetting,
  type LoadShape,
  type LoadStage,
  type ThresholdsSetting,
  type Watch,
} from './load-settings.js';
export { nearestName } from './nearest-name.js';
export { moreInMinute, peakRules, peaksText, type PeakRule, type Peaks, type PeakShape } from './peaks.js';
export { isNamedBy, type PlannedPart } from './planned-part.js';
export { planFingerprint, planSettingsText, type PlanSettings } from './plan-fingerprint.js';
export type { ScenarioFile } from './read-scenario-file.js';
export { refuseContradictions, type GivenScenario } from './refuse-contradictions.js';
export { isScenarioFile, resolveScenario, type ScenarioRequest } from './resolve-scenario.js';
export { formatFault, type ScenarioFault } from './scenario-fault.js';
export { optionsAmong, type ScenarioOptions } from './scenario-options.js';
export { ScenarioRefused } from './scenario-refused.js';
export { scenarioJsonSchema, type ScenarioSettings } from './scenario-schema.js';
export type { Scenario } from './scenario.js';
export { defaultSeed, shippedScenarioOf, shippedScenarios, type ShippedScenario } from './shipped-scenarios.js';
export { factorOf, latenesses, speedBounds, type Lateness, type Speed } from './speed.js';
export { SettingsContradicted } from './settings-contradicted.js';
export { readStoredScenario, storedScenario, toStored, type StoredScenario } from './stored-scenario.js';
export { metrics, thresholdsIn, type Metric, type Operator, type Threshold } from './thresholds.js';
export { volumeRules, volumesText, type VolumeChange, type VolumeRule, type Volumes } from './volumes.js';
export { wires, type Wire } from './wire.js';
export { playedYears, playedYearsText, usualBaseOf } from './played-years.js';
