/**
 * What the transport needs of a Kafka client, and nothing else: another client replaces kafkajs by keeping this. Clients keep
 * trying over lost connections; what a client cannot repair rejects.
 */
export interface KafkaClient {
  /** Resolves when all replicas in sync have the records, in this order and behind all that was produced before. */
  produce(topic: string, partition: number, records: readonly OutgoingRecord[]): Promise<void>;
  /** Joins a group and hands over what it is assigned. */
  openGroup(listener: GroupListener): KafkaGroup;
  /** Partitions of those of the topics that exist and can be used. */
  partitionsOf(topics: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Creates topics; one that somebody else creates meanwhile is none of its business. */
  createTopics(topics: readonly TopicWish[]): Promise<void>;
  /** First position that each source still keeps, and the position of its next record. */
  boundsOf(topics: readonly string[]): Promise<ReadonlyMap<string, SourceBounds>>;
  /** Positions that a group has committed. */
  committed(group: string, topics: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Some records of a source, from a position on; fewer when it ends before. Outside all groups. */
  peek(source: string, position: number, records: number): Promise<readonly StoredRecord[]>;
  close(): Promise<void>;
}

export interface OutgoingRecord {
  readonly key: string | Buffer | null;
  readonly value: Buffer | null;
  readonly headers: RecordHeaders;
}

export type RecordHeaders = Readonly<Record<string, HeaderValue>>;
export type HeaderValue = Buffer | string | (Buffer | string)[] | undefined;

export interface StoredRecord {
  readonly position: number;
  /** By the clock of its publisher. */
  readonly publishedAtMs?: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: RecordHeaders;
}

export interface TopicWish {
  readonly topic: string;
  readonly partitions: number;
  readonly replication: number;
  /** Settings of the topic in Kafka's own names. */
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
  readonly records: readonly StoredRecord[];
  /** Position behind all of it; records that are none of ours, such as marks of transactions, hold positions too. */
  readonly next: number;
  /** Whether this member still owns the source, as far as it knows. */
  isCurrent(): boolean;
}

/** Gets what a group brings; one call at a time. */
export interface GroupListener {
  readonly group: string;
  readonly topics: readonly string[];
  /** The sources read from now on; called before the first batch of them. */
  assigned(sources: readonly string[]): void;
  /** @returns the position to read from next */
  batch(batch: FetchedBatch): Promise<number>;
  /** The group cannot go on; nothing comes any more. */
  failed(error: Error): void;
}

export interface KafkaGroup {
  /** Reads on from there, instead of behind what came last. */
  seek(source: string, position: number): void;
  commit(positions: ReadonlyMap<string, number>): Promise<void>;
  /** Waits for the batch that is being handled, then leaves the group. */
  close(): Promise<void>;
}
