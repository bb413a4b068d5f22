export { openKafka, groupTiming, largestBodyBytes, type KafkaOptions, type OpenKafka } from './open-kafka.js';
export { clientNames, type ClientName } from './client/open-client.js';
export type { GroupTiming } from './client/group-timing.js';
export type { RecordHeaders, StoredRecord } from './client/kafka-client.js';
export {
  DeadLetterTopic,
  type DeadLetterFacts,
  type KeptDeadLetter,
  type OriginalRecord,
} from './dead-letter-topic.js';
export { FrameOversize } from './frame-oversize.js';
export type { KafkaConnection } from './kafka-connection.js';
export { KafkaTransport, type KafkaTransportOptions } from './kafka-transport.js';
export { KafkaWatch } from './kafka-watch.js';
export { MessagesLost } from './messages-lost.js';
export { readableHeader } from './readable-header.js';
export { deadLetterTopic, exchangeTopic } from './topics.js';
export { TopicsDiffer } from './topics-differ.js';
export type { OnTransportEvent, TransportEvent } from './transport-event.js';
export type { Wire } from './wire/wire.js';
export {
  ProducerBench,
  type KeyedSample,
  type ProducerOrder,
  type ProducerRate,
  type ProducerRates,
} from './bench/producer-bench.js';
