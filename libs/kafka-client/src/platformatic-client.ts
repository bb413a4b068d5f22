/** The client on the protocol and the connections of @platformatic/kafka. Groups have a file of their own. */
import { createTopicsV7, MultipleErrors, produceV9, ProtocolError } from '@platformatic/kafka';
import { withTimeout } from '@tietovirta/retries';
import { Mutex } from 'async-mutex';
import { parseSource, sourceOf } from './source-name.js';
import { brokersUnusable } from './brokers-unusable.js';
import type { ClientOptions } from './client-options.js';
import type { GroupListener, KafkaClient, KafkaGroup, OutgoingRecord, SourceBounds, StoredRecord, TopicSpec } from './kafka-client.js'; // oxfmt-ignore
import { Cluster } from './platformatic-cluster.js';
import { fetchFrom } from './platformatic-fetch.js';
import { PlatformaticGroup } from './platformatic-group.js';
import { boundsOf, committedBy, sourcesOf } from './platformatic-offsets.js';
import { retrying } from './platformatic-retry.js';
import { messageOf } from './platformatic-records.js';

const closeTimeoutMs = 10_000;
/** How long a record is retried after its first failure: a broker that restarts is back by then. */
const produceRetryMs = 120_000;
/** How long a question is retried after its first failure. */
const requestRetryMs = 20_000;
/** How long a broker may wait for its replicas; shorter than the timeout of a request. */
const replicaTimeoutMs = 25_000;
const allReplicas = -1;
const peekWaitMs = 100;
const noError = 0;
/** Codes of topics that are not there, or not there yet. */
const notThere: readonly number[] = [3, 5];

export class PlatformaticClient implements KafkaClient {
  /** Its own connections: a broker answers one connection in order, and producing must not wait for questions. */
  private readonly producer: Cluster;
  private readonly admin: Cluster;
  private readonly groups = new Set<PlatformaticGroup>();
  private readonly partitionLocks = new Map<string, Mutex>();
  private readonly closed = new AbortController();

  constructor(private readonly options: ClientOptions) {
    this.producer = new Cluster(options.connection, options.onEvent);
    this.admin = new Cluster(options.connection, options.onEvent);
  }

  /** One request at a time for each partition, so that a retried one stays before what was produced later. */
  async produce(topic: string, partition: number, records: readonly OutgoingRecord[]): Promise<void> {
    const messages = records.map((record) => messageOf(record, topic, partition));
    if (messages.length === 0) return;
    const source = sourceOf(topic, partition);
    const lock = this.partitionLocks.get(source) ?? new Mutex();
    this.partitionLocks.set(source, lock);
    await lock.runExclusive(() =>
      this.retrying(this.producer, produceRetryMs, async () => {
        const leader = await this.producer.leaderOf(topic, partition);
        await this.producer.ask(leader, (connection) =>
          produceV9.api.async(connection, allReplicas, replicaTimeoutMs, messages),
        );
      }),
    );
  }

  openGroup(listener: GroupListener): KafkaGroup {
    const group = new PlatformaticGroup({ ...this.options, listener });
    this.groups.add(group);
    return group;
  }

  async partitionsOf(topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { topics: found } = await this.askAdmin(() => this.admin.metadataOf(topics));
    const refused = found.find(({ errorCode }) => errorCode !== noError && !notThere.includes(errorCode));
    if (refused !== undefined) throw new ProtocolError(refused.errorCode, null, { topic: refused.name });
    const usable = found.filter(
      ({ errorCode, partitions }) =>
        errorCode === noError && partitions.every(({ leaderId, errorCode: its }) => leaderId >= 0 && its === noError),
    );
    return new Map(usable.map(({ name, partitions }) => [name ?? '', partitions.length]));
  }

  async createTopics(topics: readonly TopicSpec[]): Promise<void> {
    const requests = topics.map(({ topic, partitions, replication, configuration }) => ({
      name: topic,
      numPartitions: partitions,
      replicationFactor: replication,
      assignments: [],
      configs: Object.entries(configuration).map(([name, value]) => ({ name, value })),
    }));
    await this.askAdmin(async () => {
      const controller = await this.admin.controller();
      await this.admin
        .ask(controller, (connection) => createTopicsV7.api.async(connection, requests, replicaTimeoutMs, false))
        .catch((error: unknown) => {
          if (!hasOnlyExistingTopics(error)) throw error;
        });
    });
  }

  boundsOf(topics: readonly string[]): Promise<ReadonlyMap<string, SourceBounds>> {
    return this.askAdmin(() => boundsOf(this.admin, topics));
  }

  committed(group: string, topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.askAdmin(async () => committedBy(this.admin, group, await sourcesOf(this.admin, topics)));
  }

  async peek(source: string, position: number, records: number): Promise<readonly StoredRecord[]> {
    const { topic, partition } = parseSource(source);
    const bounds = (await this.boundsOf([topic])).get(source);
    if (bounds === undefined || position < bounds.first) return [];
    const until = Math.min(position + records, bounds.end);
    const found: StoredRecord[] = [];
    for (let next = position; next < until;) {
      const { batches, error } = await this.askAdmin(async () => {
        const leader = await this.admin.leaderOf(topic, partition);
        const limits = { sourceBytes: this.options.fetchBytes, bytes: this.options.fetchBytes, waitMs: peekWaitMs };
        return this.admin.ask(leader, (connection) => fetchFrom(connection, new Map([[source, next]]), limits));
      });
      if (error !== undefined) throw error;
      const [fetched] = batches;
      // An open transaction holds the records back, or retention deleted them meanwhile.
      if (fetched === undefined) break;
      found.push(...fetched.records.filter((record) => record.position < until));
      next = fetched.next;
    }
    return found;
  }

  async close(): Promise<void> {
    await Promise.all([...this.groups].map((group) => group.close()));
    this.closed.abort();
    const closing = Promise.all([this.producer.close(), this.admin.close()]);
    await withTimeout(closing, closeTimeoutMs).catch(() => undefined);
  }

  private async askAdmin<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.retrying(this.admin, requestRetryMs, work);
    } catch (error) {
      throw brokersUnusable(error, this.options.connection, requestRetryMs);
    }
  }

  private retrying<T>(cluster: Cluster, forMs: number, work: () => Promise<T>): Promise<T> {
    return retrying(work, {
      forMs,
      signal: this.closed.signal,
      onRetry: () => {
        cluster.clearCache();
      },
    });
  }
}

/** Whether the only failure is that another process had created the topics. */
const hasOnlyExistingTopics = (error: unknown): boolean =>
  error instanceof MultipleErrors &&
  error.errors.every((each) => each instanceof ProtocolError && each['apiId'] === 'TOPIC_ALREADY_EXISTS');
