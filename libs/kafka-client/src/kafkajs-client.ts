/** The inner client on kafkajs: connections, producer and administration. Groups have a file of their own. */
import { Kafka, Partitioners, type Admin, type Producer } from 'kafkajs';
import { parseSource, sourceOf } from './source-name.js';
import { within } from './within.js';
import type { GroupListener, KafkaClient, KafkaGroup, OutgoingRecord, SourceBounds, StoredRecord, TopicWish } from './kafka-client.js'; // oxfmt-ignore
import { brokersUnusable } from './brokers-unusable.js';
import type { ClientOptions } from './client-options.js';
import { kafkaConfig, pauses, requestWithinMs } from './kafkajs-config.js';
import { KafkajsGroup } from './kafkajs-group.js';
import { patiently } from './kafkajs-patience.js';
import { peekAt } from './kafkajs-peek.js';

const closeWithinMs = 10_000;
/** About two minutes of trying: a broker that restarts is back by then. */
const retry = { ...pauses, retries: 60 };

export class KafkajsClient implements KafkaClient {
  private readonly kafka: Kafka;
  private readonly groups = new Set<KafkajsGroup>();
  private producer: Promise<Producer> | undefined;
  private admin: Promise<Admin> | undefined;

  constructor(private readonly options: ClientOptions) {
    this.kafka = new Kafka(kafkaConfig(options));
  }

  async produce(topic: string, partition: number, records: readonly OutgoingRecord[]): Promise<void> {
    const producer = await (this.producer ??= this.connectProducer());
    const messages = records.map(({ key, value, headers }) => ({ key, value, headers, partition }));
    await producer.send({ topic, acks: -1, messages });
  }

  openGroup(listener: GroupListener): KafkaGroup {
    const { timing, fetchBytes, onEvent } = this.options;
    const group = new KafkajsGroup(this.kafka, { listener, timing, fetchBytes, onEvent });
    this.groups.add(group);
    return group;
  }

  async partitionsOf(topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const admin = await this.connectedAdmin();
    const existing = new Set(await patiently(() => admin.listTopics()));
    const known = topics.filter((topic) => existing.has(topic));
    if (known.length === 0) return new Map();
    const metadata = await patiently(() => admin.fetchTopicMetadata({ topics: known }));
    const led = metadata.topics.filter(({ partitions }) => partitions.every(({ leader }) => leader >= 0));
    return new Map(led.map(({ name, partitions }) => [name, partitions.length]));
  }

  async createTopics(topics: readonly TopicWish[]): Promise<void> {
    const admin = await this.connectedAdmin();
    const wishes = topics.map(({ topic, partitions, replication, configuration }) => ({
      topic,
      numPartitions: partitions,
      replicationFactor: replication,
      configEntries: Object.entries(configuration).map(([name, value]) => ({ name, value })),
    }));
    // Waiting for leaders is left to ensureTopics: kafkajs gives up when the broker has not heard of the topic yet.
    await admin.createTopics({ topics: wishes, waitForLeaders: false }).catch((error: unknown) => {
      throw this.failureOf(error);
    });
  }

  async boundsOf(topics: readonly string[]): Promise<ReadonlyMap<string, SourceBounds>> {
    const admin = await this.connectedAdmin();
    const bounds = await Promise.all(
      topics.map(async (topic) =>
        (await patiently(() => admin.fetchTopicOffsets(topic))).map(
          ({ partition, low, high }) =>
            [sourceOf(topic, partition), { first: Number(low), end: Number(high) }] as const,
        ),
      ),
    );
    return new Map(bounds.flat());
  }

  async committed(group: string, topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const admin = await this.connectedAdmin();
    const offsets = await patiently(() => admin.fetchOffsets({ groupId: group, topics: [...topics] }));
    return new Map(
      offsets.flatMap(({ topic, partitions }) =>
        partitions
          .filter(({ offset }) => Number(offset) >= 0)
          .map(({ partition, offset }) => [sourceOf(topic, partition), Number(offset)] as const),
      ),
    );
  }

  async peek(source: string, position: number, records: number): Promise<readonly StoredRecord[]> {
    const { topic } = parseSource(source);
    const bounds = (await this.boundsOf([topic])).get(source);
    if (bounds === undefined || position < bounds.first || position >= bounds.end || records < 1) return [];
    const until = Math.min(position + records, bounds.end);
    const admin = await this.connectedAdmin();
    return peekAt({ kafka: this.kafka, admin, fetchBytes: this.options.fetchBytes }, source, position, until);
  }

  async close(): Promise<void> {
    await Promise.all([...this.groups].map((group) => group.close()));
    const disconnect = async (opening: Promise<Producer | Admin> | undefined): Promise<void> => {
      await (await opening)?.disconnect();
    };
    await within(closeWithinMs, Promise.allSettled([disconnect(this.producer), disconnect(this.admin)]));
  }

  private async connectProducer(): Promise<Producer> {
    const createPartitioner = Partitioners.DefaultPartitioner;
    const producer = this.kafka.producer({ createPartitioner, allowAutoTopicCreation: false, retry });
    await producer.connect().catch((error: unknown) => {
      throw this.failureOf(error);
    });
    return producer;
  }

  /** A connection that could not be made is tried again by the next who needs one. */
  private async connectedAdmin(): Promise<Admin> {
    this.admin ??= this.connectAdmin().catch((error: unknown) => {
      this.admin = undefined;
      throw this.failureOf(error);
    });
    return this.admin;
  }

  private async connectAdmin(): Promise<Admin> {
    const admin = this.kafka.admin({ retry: { ...retry, retries: 8 } });
    await admin.connect();
    return admin;
  }

  private failureOf(error: unknown): unknown {
    return brokersUnusable(error, this.options.connection, requestWithinMs);
  }
}
