/** The client on kafkajs: connections, producer and administration. Groups have a file of their own. */
import { Kafka, Partitioners, type Admin, type Message, type Producer } from 'kafkajs';
import { withTimeout } from '@tietovirta/retries';
import { parseSource } from './source-name.js';
import type { BrokerRoom, GroupListener, KafkaClient, KafkaGroup, SourceBatch, SourceBounds, StoredRecord, TopicSpec } from './kafka-client.js'; // oxfmt-ignore
import { brokersUnusable } from './brokers-unusable.js';
import type { ClientOptions } from './client-options.js';
import { kafkaConfig, retryPauses, requestTimeoutMs } from './kafkajs-config.js';
import { KafkajsGroup } from './kafkajs-group.js';
import { KafkajsPositions } from './kafkajs-positions.js';
import { mayPass, withAnswer } from './kafkajs-errors.js';
import { retrying, retryingLong } from './kafkajs-retry.js';
import { deleteBefore } from './kafkajs-delete.js';
import { peekAt } from './kafkajs-peek.js';
import { carrying } from './kafkajs-produce.js';
import type { RecordBatch } from './record-batch-writer.js';

const closeTimeoutMs = 10_000;
/** Retries for about two minutes: a broker that restarts is back by then. */
const retry = { ...retryPauses, retries: 60 };

export class KafkajsClient implements KafkaClient {
  private readonly kafka: Kafka;
  private readonly positions: KafkajsPositions;
  private readonly groups = new Set<KafkajsGroup>();
  private producer: Promise<Producer> | undefined;
  private admin: Promise<Admin> | undefined;

  constructor(private readonly options: ClientOptions) {
    this.kafka = new Kafka(kafkaConfig(options));
    this.positions = new KafkajsPositions(this.kafka, (error) => this.failureOf(error));
  }

  async produce(topic: string, partition: number, batch: RecordBatch): Promise<void> {
    await this.producing((producer) => producer.send({ topic, acks: -1, messages: [carrying(batch, partition)] }));
  }

  async produceTogether(lots: readonly SourceBatch[]): Promise<void> {
    const topics = new Map<string, Message[]>();
    for (const { topic, partition, batch } of lots) {
      const messages = topics.get(topic) ?? [];
      topics.set(topic, messages);
      messages.push(carrying(batch, partition));
    }
    const topicMessages = [...topics].map(([topic, messages]) => ({ topic, messages }));
    await this.producing((producer) => producer.sendBatch({ acks: -1, topicMessages }));
  }

  openGroup(listener: GroupListener): KafkaGroup {
    const group = new KafkajsGroup(this.kafka, { ...this.options, listener });
    this.groups.add(group);
    return group;
  }

  async partitionsOf(topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const admin = await this.connectedAdmin();
    const existing = new Set(await retrying(() => admin.listTopics()));
    const known = topics.filter((topic) => existing.has(topic));
    if (known.length === 0) return new Map();
    const metadata = await retrying(() => admin.fetchTopicMetadata({ topics: known }));
    const usable = metadata.topics.filter(({ partitions }) => partitions.every(({ leader }) => leader >= 0));
    return new Map(usable.map(({ name, partitions }) => [name, partitions.length]));
  }

  async createTopics(topics: readonly TopicSpec[]): Promise<void> {
    const admin = await this.connectedAdmin();
    const requests = topics.map(({ topic, partitions, replication, configuration }) => ({
      topic,
      numPartitions: partitions,
      replicationFactor: replication,
      configEntries: Object.entries(configuration).map(([name, value]) => ({ name, value })),
    }));
    // ensureTopics waits for leaders: kafkajs gives up when the broker does not know the topic yet.
    await admin.createTopics({ topics: requests, waitForLeaders: false }).catch((error: unknown) => {
      throw this.failureOf(error);
    });
  }

  boundsOf(topics: readonly string[]): Promise<ReadonlyMap<string, SourceBounds>> {
    return this.positions.boundsOf(topics);
  }

  endsOf(topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.positions.endsOf(topics);
  }

  async hasGroup(group: string): Promise<boolean> {
    const admin = await this.connectedAdmin();
    const { groups } = await retrying(() => admin.describeGroups([group]));
    return groups.some(({ groupId, state }) => groupId === group && state !== 'Dead');
  }

  committed(group: string, topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.positions.committed(group, topics);
  }

  async peek(source: string, position: number, records: number): Promise<readonly StoredRecord[]> {
    const { topic } = parseSource(source);
    const bounds = (await this.boundsOf([topic])).get(source);
    if (bounds === undefined || position < bounds.first || position >= bounds.end || records < 1) return [];
    const until = Math.min(position + records, bounds.end);
    const admin = await this.connectedAdmin();
    return peekAt({ kafka: this.kafka, admin, fetchBytes: this.options.fetchBytes }, source, position, until);
  }

  async deleteBefore(positions: ReadonlyMap<string, number>): Promise<void> {
    await deleteBefore(await this.connectedAdmin(), positions);
  }

  room(): Promise<BrokerRoom> {
    return this.positions.room();
  }

  async close(): Promise<void> {
    await Promise.all([...this.groups].map((group) => group.close()));
    const disconnect = async (opening: Promise<Producer | Admin> | undefined): Promise<void> => {
      await (await opening)?.disconnect();
    };
    const closing = Promise.allSettled([disconnect(this.producer), disconnect(this.admin), this.positions.close()]);
    await withTimeout(closing, closeTimeoutMs).catch(() => undefined);
  }

  /** What is sent again is sent whole: a broker that took it already gets a repeat. @throws KafkaFailed, ServerUnusable */
  private async producing(send: (producer: Producer) => Promise<unknown>): Promise<void> {
    const sending = async (): Promise<unknown> => send(await this.connectedProducer());
    try {
      await sending().catch((error: unknown) => {
        if (!mayPass(error)) throw error;
        return retryingLong(sending);
      });
    } catch (error) {
      throw this.failureOf(error);
    }
  }

  /** After a failure the next call connects again. */
  private connectedProducer(): Promise<Producer> {
    this.producer ??= this.connectProducer().catch((error: unknown) => {
      this.producer = undefined;
      throw error;
    });
    return this.producer;
  }

  private async connectProducer(): Promise<Producer> {
    const createPartitioner = Partitioners.DefaultPartitioner;
    const producer = this.kafka.producer({ createPartitioner, allowAutoTopicCreation: false, retry });
    producer.on('producer.network.request', ({ payload }) => {
      if (payload.apiName === 'Produce') this.options.onRequest?.('produce');
    });
    await producer.connect();
    return producer;
  }

  /** After a failure the next call connects again. */
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
    return brokersUnusable(withAnswer(error), this.options.connection, requestTimeoutMs);
  }
}
