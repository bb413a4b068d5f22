export { checkBrokers } from './check-brokers.js';
export type { ClientOptions } from './client-options.js';
export type { GroupTiming } from './group-timing.js';
export type {
  FetchedBatch,
  GroupListener,
  HeaderValue,
  KafkaClient,
  KafkaGroup,
  OutgoingRecord,
  RecordHeaders,
  SourceBounds,
  StoredRecord,
  TopicSpec,
} from './kafka-client.js';
export type { KafkaConnection } from './kafka-connection.js';
export { openClient } from './open-client.js';
export { parseSource, sourceOf } from './source-name.js';
export type { OnTransportEvent, TransportEvent } from './transport-event.js';
