export { EmbeddedTransport, type EmbeddedEndpoint } from './embedded-transport.js';
export { partitionOfKey } from './partition-of-key.js';
export type { Delivery, FrameHandler, Transport } from './transport.js';
