/** What every service shows of itself, and how it starts and ends. */
export { Metrics, type BrokerRequests, type CountedType, type ExpectedSeries, type JobOutcome } from './metrics.js';
export type { MeasuredFigure, MeasuredRun, ShownFromTheStart } from './run-metrics.js';
export { ObservabilityModule, type ObservabilityOptions } from './observability.module.js';
export { openLog, type LogLevel, type LogOptions } from './open-log.js';
export { openService, type OpenedService, type ServiceParts } from './open-service.js';
export { packageVersion } from './package-version.js';
export { Readiness, type ReadinessCheck, type ReadinessDetails } from './readiness.js';
export { ServiceLogger } from './service-logger.js';
export { startService, type Service } from './start-service.js';
export { withoutCredentials } from './without-credentials.js';
