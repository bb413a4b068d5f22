/** The inner client on the protocol and the connections of @platformatic/kafka. Groups have a file of their own. */
import { createTopicsV7, MultipleErrors, produceV9, ProtocolError } from '@platformatic/kafka';
import { parseSource, sourceOf } from './source-name.js';
import { Turns } from './turns.js';
import { within } from './within.js';
import { brokersUnusable } from './brokers-unusable.js';
import type { ClientOptions } from './client-options.js';
import type { GroupListener, KafkaClient, KafkaGroup, OutgoingRecord, SourceBounds, StoredRecord, TopicWish } from './kafka-client.js'; // oxfmt-ignore
import { Cluster } from './platformatic-cluster.js';
import { fetchFrom } from './platformatic-fetch.js';
import { PlatformaticGroup } from './platformatic-group.js';
import { boundsOf, committedBy, sourcesOf } from './platformatic-offsets.js';
import { patiently } from './platformatic-patience.js';
import { messageOf } from './platformatic-records.js';

const closeWithinMs = 10_000;
/** A broker that restarts is back by then. */
const produceWithinMs = 120_000;
const answerWithinMs = 20_000;
/** How long a broker may wait for its replicas; less than we wait for the broker. */
const replicasWithinMs = 25_000;
const allReplicas = -1;
const peekWaitMs = 100;
const noError = 0;
/** Codes of topics that are not there, or not there yet. */
const notThere: readonly number[] = [3, 5];

export class PlatformaticClient implements KafkaClient {
  private readonly producing: Cluster;
  private readonly asking: Cluster;
  private readonly groups = new Set<PlatformaticGroup>();
  private readonly lanes = new Map<string, Turns>();
  private isClosed = false;

  constructor(private readonly options: ClientOptions) {
    this.producing = new Cluster(options.connection, options.onEvent);
    this.asking = new Cluster(options.connection, options.onEvent);
  }

  /** One request at a time for each partition: what is tried again does not come behind what was produced later. */
  async produce(topic: string, partition: number, records: readonly OutgoingRecord[]): Promise<void> {
    const messages = records.map((record) => messageOf(record, topic, partition));
    if (messages.length === 0) return;
    const source = sourceOf(topic, partition);
    const lane = this.lanes.get(source) ?? new Turns();
    this.lanes.set(source, lane);
    await lane.take(() =>
      this.patiently(this.producing, produceWithinMs, async () => {
        const leader = await this.producing.leaderOf(topic, partition);
        await this.producing.ask(leader, (connection) =>
          produceV9.api.async(connection, allReplicas, replicasWithinMs, messages),
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
    const { topics: found } = await this.asked(() => this.asking.survey(topics));
    const refused = found.find(({ errorCode }) => errorCode !== noError && !notThere.includes(errorCode));
    if (refused !== undefined) throw new ProtocolError(refused.errorCode, null, { topic: refused.name });
    const usable = found.filter(
      ({ errorCode, partitions }) =>
        errorCode === noError && partitions.every(({ leaderId, errorCode: its }) => leaderId >= 0 && its === noError),
    );
    return new Map(usable.map(({ name, partitions }) => [name ?? '', partitions.length]));
  }

  async createTopics(topics: readonly TopicWish[]): Promise<void> {
    const wishes = topics.map(({ topic, partitions, replication, configuration }) => ({
      name: topic,
      numPartitions: partitions,
      replicationFactor: replication,
      assignments: [],
      configs: Object.entries(configuration).map(([name, value]) => ({ name, value })),
    }));
    await this.asked(async () => {
      const controller = await this.asking.controller();
      await this.asking
        .ask(controller, (connection) => createTopicsV7.api.async(connection, wishes, replicasWithinMs, false))
        .catch((error: unknown) => {
          if (!isNewsToNobody(error)) throw error;
        });
    });
  }

  boundsOf(topics: readonly string[]): Promise<ReadonlyMap<string, SourceBounds>> {
    return this.asked(() => boundsOf(this.asking, topics));
  }

  committed(group: string, topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.asked(async () => committedBy(this.asking, group, await sourcesOf(this.asking, topics)));
  }

  async peek(source: string, position: number, records: number): Promise<readonly StoredRecord[]> {
    const { topic, partition } = parseSource(source);
    const bounds = (await this.boundsOf([topic])).get(source);
    if (bounds === undefined || position < bounds.first) return [];
    const until = Math.min(position + records, bounds.end);
    const found: StoredRecord[] = [];
    for (let next = position; next < until;) {
      const { brought, trouble } = await this.asked(async () => {
        const leader = await this.asking.leaderOf(topic, partition);
        const limits = { sourceBytes: this.options.fetchBytes, bytes: this.options.fetchBytes, waitMs: peekWaitMs };
        return this.asking.ask(leader, (connection) => fetchFrom(connection, new Map([[source, next]]), limits));
      });
      if (trouble !== undefined) throw trouble;
      const [fetched] = brought;
      // Nothing, though it is there: a transaction that nobody has ended yet, or the source was cut off meanwhile.
      if (fetched === undefined) break;
      found.push(...fetched.records.filter((record) => record.position < until));
      next = fetched.next;
    }
    return found;
  }

  async close(): Promise<void> {
    await Promise.all([...this.groups].map((group) => group.close()));
    this.isClosed = true;
    await within(closeWithinMs, Promise.all([this.producing.close(), this.asking.close()]));
  }

  private async asked<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.patiently(this.asking, answerWithinMs, work);
    } catch (error) {
      throw brokersUnusable(error, this.options.connection, answerWithinMs);
    }
  }

  private patiently<T>(cluster: Cluster, forMs: number, work: () => Promise<T>): Promise<T> {
    return patiently(work, {
      forMs,
      isOver: () => this.isClosed,
      onFailure: () => {
        cluster.forget();
      },
    });
  }
}

/** Whether all that went wrong is that somebody else had created the topics. */
const isNewsToNobody = (error: unknown): boolean =>
  error instanceof MultipleErrors &&
  error.errors.every((each) => each instanceof ProtocolError && each['apiId'] === 'TOPIC_ALREADY_EXISTS');
