export { faultOf, retryOfFault } from './fault-of.js';
export type { ServerFault } from './fault-of.js';
export { ServerUnusable } from './server-unusable.js';
export { messageOf } from './fault-message.js';
export type { FaultMessage, ServerEndpoint } from './fault-message.js';
