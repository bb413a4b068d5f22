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
  TopicWish,
} from './kafka-client.js';
export type { KafkaConnection } from './kafka-connection.js';
export { clientNames, openClient, type ClientName } from './open-client.js';
export { parseSource, sourceOf } from './source-name.js';
export type { OnTransportEvent, TransportEvent } from './transport-event.js';
export { Turns } from './turns.js';
export { within } from './within.js';
