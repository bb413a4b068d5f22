export { durableTransportContract, type DurableEndpoints } from './contract/durable-transport-contract.js';
export { withStoredPositions, PositionStore } from './contract/position-store.js';
export { keys, nameOf, nthOf, numbers, soundFrame } from './contract/sound-frames.js';
export { transportContract, type Endpoints } from './contract/transport-contract.js';
export { until } from './contract/until.js';
