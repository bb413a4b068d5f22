export { PlainHandler, PlainHandlers, plainCounts, plainFrame } from './plain-handlers.js';
export { ConsumerProcess } from './consumer-process.js';
