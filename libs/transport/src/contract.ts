export { durableTransportContract, type DurableEndpoints } from './contract/durable-transport-contract.js';
export { keepingPositions, PositionKeeper } from './contract/position-keeper.js';
export { keys, nameOf, nthOf, numbers, soundFrame } from './contract/sound-frames.js';
export { transportContract, type Endpoints } from './contract/transport-contract.js';
export { until } from './contract/until.js';
