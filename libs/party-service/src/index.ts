export { Backpressure, type LagWatch } from './backpressure.js';
export type { PartyBackend, PartyBackendEvent } from './party-backend.js';
export { PartyWork, type PartyWorkOptions } from './party-work.js';
export { PartyServiceModule, type PartyServiceOptions } from './party-service.module.js';
