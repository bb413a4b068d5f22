import type { FetchedRecords } from './fetched-records.js';
import type { RecordBatch } from './record-batch-writer.js';

/**
 * What the transport needs of a Kafka client, and nothing else: a client that implements this can replace kafkajs. Clients retry
 * over lost connections; a promise rejects with what a client cannot repair.
 */
export interface KafkaClient {
  /** Resolves when all replicas in sync have the records, in this order and behind all that was produced before. */
  produce(topic: string, partition: number, batch: RecordBatch): Promise<void>;
  /**
   * The same for several sources at once, each of them once, with one request for each broker that leads some of them. What is sent
   * again after a lost connection repeats whole batches. When it rejects, any of them may have arrived.
   */
  produceTogether(lots: readonly SourceBatch[]): Promise<void>;
  /** Joins a group; the listener gets the records of the sources that are assigned to this member. */
  openGroup(listener: GroupListener): KafkaGroup;
  /** Number of partitions of each topic; a topic that does not exist, or has a partition without leader, is absent. */
  partitionsOf(topics: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Creates topics. A topic that another process created meanwhile is left as it is. */
  createTopics(topics: readonly TopicSpec[]): Promise<void>;
  /** Position behind the last record that readers can see: what a transaction that is open holds back lies behind it. */
  endsOf(topics: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The same with the first position that each source still keeps. */
  boundsOf(topics: readonly string[]): Promise<ReadonlyMap<string, SourceBounds>>;
  /** Whether the brokers know a consumer group of this name. */
  hasGroup(group: string): Promise<boolean>;
  /** Positions that a group has committed; sources without one are absent. */
  committed(group: string, topics: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Some records of a source, from a position on; fewer when it ends before. No group of ours is involved. */
  peek(source: string, position: number, records: number): Promise<readonly StoredRecord[]>;
  /** Deletes the records of sources before these positions, as a broker does by age. Positions that are past are left. */
  deleteBefore(positions: ReadonlyMap<string, number>): Promise<void>;
  /** How much brokers can still keep. */
  room(): Promise<BrokerRoom>;
  close(): Promise<void>;
}

export interface BrokerRoom {
  readonly brokers: number;
  /** Bytes, of the broker that has least; undefined where none of them says so (before Kafka 3.3, or without the right to know). */
  readonly usableBytes: number | undefined;
}

/** What goes to one source. */
export interface SourceBatch {
  readonly topic: string;
  readonly partition: number;
  readonly batch: RecordBatch;
}

export interface OutgoingRecord {
  readonly key: string | Buffer | null;
  readonly value: Buffer | null;
  readonly headers: RecordHeaders;
}

/** A name that is there more than once has all its values; one without any is absent. */
export type RecordHeaders = Readonly<Record<string, HeaderValue | readonly HeaderValue[] | undefined>>;
export type HeaderValue = Buffer | string | null;

export interface StoredRecord {
  readonly position: number;
  /** By the clock of its publisher, in milliseconds since 1970. */
  readonly publishedAtMs?: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: RecordHeaders;
}

export interface TopicSpec {
  readonly topic: string;
  readonly partitions: number;
  readonly replication: number;
  /** Settings of the topic in Kafka's own names, e.g. `retention.ms`. */
  readonly configuration: Readonly<Record<string, string>>;
}

export interface SourceBounds {
  readonly first: number;
  readonly end: number;
}

/** Records of one source that came together. */
export interface FetchedBatch {
  readonly source: string;
  /** Position that was asked for. */
  readonly from: number;
  readonly records: FetchedRecords;
  /** Position behind everything that was fetched; transaction markers, which are no records, hold positions too. */
  readonly next: number;
  /** Whether this member still owns the source, as far as it knows. */
  isCurrent(): boolean;
}

/** Receives the records of a group; one call at a time. */
export interface GroupListener {
  readonly group: string;
  readonly topics: readonly string[];
  /** The sources read from now on; called before the first batch of them. */
  assigned(sources: readonly string[]): void;
  /** A batch may have no records: what was aborted, and transaction markers, hold positions too. @returns the position to read from next */
  batch(batch: FetchedBatch): Promise<number>;
  /** The group cannot go on; nothing comes any more. */
  failed(error: Error): void;
}

export interface KafkaGroup {
  /** Reads on from this position instead of the one that `batch` returned. */
  seek(source: string, position: number): void;
  commit(positions: ReadonlyMap<string, number>): Promise<void>;
  /** Waits for the batch that is being handled, then leaves the group. */
  close(): Promise<void>;
}
