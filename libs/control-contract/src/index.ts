/**
 * The contract of the control API: the page, `tietovirta top` and other programs read it, the server keeps it. Types are those of the
 * schemas; a page imports types alone.
 */
export * from './audit.js';
export * from './catalogue.js';
export * from './comparison.js';
export * from './dead-letters.js';
export type { Endpoint } from './endpoint.js';
export { apiBase, changes, endpoints, liveSnapshot, type AnswerOf, type EndpointName } from './endpoints.js';
export * from './live.js';
export * from './loads.js';
export * from './messages.js';
export { openApi } from './open-api.js';
export * from './plans.js';
export * from './problem.js';
export * from './runs.js';
export * from './scenarios.js';
export * from './tables.js';
