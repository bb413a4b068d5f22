export {
  openDistributedHouse,
  type CheckedServer,
  type DistributedHouse,
  type HouseEvent,
  type HouseOptions,
} from './distributed-house.js';
export { kafkaOptions } from './kafka-options.js';
export { wireOf, type Wire } from './wire-of.js';
