export { withOwnTopics, withReader, type OwnTopics } from './bench-topics.js';
export {
  openStackBackend,
  type CheckedServer,
  type StackBackend,
  type BackendEvent,
  type StackBackendOptions,
} from './stack-backend.js';
export { kafkaOptions } from './kafka-options.js';
export { withOpenStack, type OpenStack, type OpenStackOptions, type StackPart } from './open-stack.js';
export { originalsOf } from './originals-of-letters.js';
export { StackUnusable } from './stack-unusable.js';
