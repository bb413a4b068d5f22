export { openKafka, groupTiming, largestBodyBytes, type KafkaOptions, type OpenKafka } from './open-kafka.js';
export type { GroupTiming } from '@tietovirta/kafka-client';
export type { RecordHeaders, StoredRecord } from '@tietovirta/kafka-client';
export {
  DeadLetterTopic,
  type DeadLetterFacts,
  type StoredDeadLetter,
  type OriginalRecord,
} from './dead-letter-topic.js';
export { FrameOversize } from './frame-oversize.js';
export type { KafkaConnection } from '@tietovirta/kafka-client';
export { KafkaTransport, type KafkaTransportOptions } from './kafka-transport.js';
export { KafkaWatch } from './kafka-watch.js';
export { KeptRecords } from './kept-records.js';
export { RoomTooSmall } from './room-too-small.js';
export { MessagesLost } from './messages-lost.js';
export { readableHeader } from './readable-header.js';
export { deadLetterTopic, exchangeTopic, exchangeTopics } from './topics.js';
export { ensureTopics } from './ensure-topics.js';
export { TopicSender, type SliceMessages, type TopicSenderOptions } from './topic-sender.js';
export { instantText } from './wire/instant-text.js';
export { MessageJson } from './wire/message-json.js';
export { TopicsDiffer } from './topics-differ.js';
export { TopicsNotThere } from './topics-not-there.js';
export type { OnTransportEvent, TransportEvent } from '@tietovirta/kafka-client';
export {
  ProducerBench,
  type KeyedSample,
  type ProducerBenchOptions,
  type ProducedSum,
} from './bench/producer-bench.js';
