export {
  openStackBackend,
  type CheckedServer,
  type StackBackend,
  type BackendEvent,
  type StackBackendOptions,
} from './stack-backend.js';
export { kafkaOptions } from './kafka-options.js';
export { withOpenStack, type OpenStack, type OpenStackOptions, type StackPart } from './open-stack.js';
export { StackUnusable } from './stack-unusable.js';
