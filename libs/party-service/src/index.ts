export { Backpressure, type LagWatch } from './backpressure.js';
export type { PartyHouse, PartyHouseEvent } from './party-house.js';
export { PartyServiceModule, type PartyServiceOptions } from './party-service.module.js';
