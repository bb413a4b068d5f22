export { PlainHandler, PlainHandlers, plainCounts, plainFrame } from './plain-handlers.js';
export { ConsumerProcess } from './consumer-process.js';
export { ConsumerWorld, onceEach, source, watch } from './consumer-world.js';
