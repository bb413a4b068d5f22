export { checkBrokers } from './check-brokers.js';
export type { ClientOptions, RequestKind } from './client-options.js';
export type { GroupTiming } from './group-timing.js';
export type {
  BrokerRoom,
  FetchedBatch,
  GroupListener,
  HeaderValue,
  KafkaClient,
  KafkaGroup,
  OutgoingRecord,
  RecordHeaders,
  SourceBatch,
  SourceBounds,
  StoredRecord,
  TopicSpec,
} from './kafka-client.js';
export type { KafkaConnection } from './kafka-connection.js';
export { BatchUnreadable } from './batch-unreadable.js';
export { asFetched, FetchedRecords, type RecordCursor } from './fetched-records.js';
export { fieldOf, headerOf, recordBatchOf, RecordBatchWriter, type RecordBatch } from './record-batch-writer.js';
export { storedBatches } from './stored-batch.js';
export { openClient } from './open-client.js';
export { parseSource, sourceOf } from './source-name.js';
export type { OnTransportEvent, TransportEvent } from './transport-event.js';
