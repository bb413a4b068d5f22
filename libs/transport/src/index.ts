export type { DurableSubscription, DurableTransport, Reader } from './durable-transport.js';
export { EmbeddedTransport, sourceOf, type EmbeddedEndpoint } from './embedded-transport.js';
export type { Delivery, LostRecords, SkippedRecord, Subscription, Transport, UnreadableRecord } from './transport.js';
