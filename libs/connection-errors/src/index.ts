export { faultOf } from './fault-of.js';
export type { ServerFault } from './fault-of.js';
export { ServerUnusable } from './server-unusable.js';
export { wordsOf } from './fault-words.js';
export type { FaultWords, ServerPlace } from './fault-words.js';
