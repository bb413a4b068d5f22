/**
 * Asks brokers how far sources and groups are, with one request for all of them, and how much room they have. The administrator of kafkajs asks for one topic
 * at a time, for both ends each time, and looks for the coordinator of a group before each question; the cluster behind it can do better.
 */
import type { Kafka } from 'kafkajs';
import { sourceOf } from './source-name.js';
import type { BrokerRoom, SourceBounds } from './kafka-client.js';
import { usableBytesOf, type AskedBroker } from './log-dirs.js';
import { retrying } from './kafkajs-retry.js';

/** What is used here of the cluster of kafkajs, which its types leave out. */
interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  /** Loads what it does not know yet of these topics. */
  addMultipleTargetTopics(topics: readonly string[]): Promise<void>;
  refreshMetadata(): Promise<void>;
  refreshMetadataIfNecessary(): Promise<void>;
  findTopicPartitionMetadata(topic: string): readonly { readonly partitionId: number }[];
  /** One request for each broker that leads some of the partitions. */
  fetchTopicsOffset(topics: readonly (TopicPartitions & { readonly fromBeginning: boolean })[]): Promise<readonly TopicOffsets[]>; // oxfmt-ignore
  findGroupCoordinatorMetadata(group: GroupName): Promise<{ readonly coordinator: NodeName }>;
  /** Connects to it where it is not connected. */
  findBroker(node: NodeName): Promise<Broker>;
  metadata(asked: { readonly topics: readonly string[] }): Promise<{ readonly brokers: readonly NodeName[] }>;
}

interface Broker extends AskedBroker {
  offsetFetch(request: { readonly groupId: string; readonly topics: readonly TopicPartitions[] }): Promise<{ readonly responses: readonly TopicOffsets[] }>; // oxfmt-ignore
}

interface NodeName {
  readonly nodeId: number | string;
}
interface GroupName {
  readonly groupId: string;
  readonly coordinatorType: number;
}
interface TopicPartitions {
  readonly topic: string;
  readonly partitions: readonly { readonly partition: number }[];
}
interface TopicOffsets {
  readonly topic: string;
  readonly partitions: readonly { readonly partition: number; readonly offset: string }[];
}

type MakeCluster = (options: object) => Cluster;

const ofGroups = 0;
/** A source ends, for readers as ours, before the first transaction that is open. */
const readCommitted = 1;
const metadataMaxAgeMs = 300_000;

/** Questions are repeated for 20 s after a failure. @throws KafkaFailed */
export class KafkajsPositions {
  private readonly cluster: Cluster;
  private connecting: Promise<void> | undefined;
  /** Groups by name, with the broker that coordinates each. */
  private readonly coordinators = new Map<string, NodeName>();

  /** @param failureOf translates what keeps it from connecting */
  constructor(
    kafka: Kafka,
    private readonly failureOf: (error: unknown) => unknown,
  ) {
    this.cluster = clusterOf(kafka);
  }

  boundsOf(topics: readonly string[]): Promise<ReadonlyMap<string, SourceBounds>> {
    return this.ask(async () => {
      const [firsts, ends] = await Promise.all([this.positionsAt(topics, true), this.positionsAt(topics, false)]);
      return new Map([...ends].map(([source, end]) => [source, { first: firsts.get(source) ?? 0, end }]));
    });
  }

  endsOf(topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.ask(() => this.positionsAt(topics, false));
  }

  committed(groupId: string, topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.ask(async () => {
      await this.load(topics);
      const broker = await this.cluster.findBroker(await this.coordinatorOf(groupId));
      const asked = topics.map((topic) => this.partitionsOf(topic));
      const { responses } = await broker.offsetFetch({ groupId, topics: asked });
      return new Map([...positionsIn(responses)].filter(([, position]) => position >= 0));
    });
  }

  room(): Promise<BrokerRoom> {
    return this.ask(async () => {
      const { brokers } = await this.cluster.metadata({ topics: [] });
      const asked = brokers.map(async ({ nodeId }) => usableBytesOf(await this.cluster.findBroker({ nodeId })));
      const told = (await Promise.all(asked)).filter((bytes) => bytes !== undefined);
      return { brokers: brokers.length, usableBytes: told.length === 0 ? undefined : Math.min(...told) };
    });
  }

  async close(): Promise<void> {
    await this.connecting?.catch(() => undefined);
    await this.cluster.disconnect();
  }

  private async positionsAt(topics: readonly string[], fromBeginning: boolean): Promise<ReadonlyMap<string, number>> {
    await this.load(topics);
    const asked = topics.map((topic) => ({ ...this.partitionsOf(topic), fromBeginning }));
    return positionsIn(await this.cluster.fetchTopicsOffset(asked));
  }

  private async load(topics: readonly string[]): Promise<void> {
    await this.cluster.addMultipleTargetTopics(topics);
    await this.cluster.refreshMetadataIfNecessary();
  }

  private partitionsOf(topic: string): TopicPartitions {
    const partitions = this.cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => ({ partition: partitionId })); // oxfmt-ignore
    return { topic, partitions };
  }

  private async coordinatorOf(groupId: string): Promise<NodeName> {
    const known = this.coordinators.get(groupId);
    if (known !== undefined) return known;
    const { coordinator } = await this.cluster.findGroupCoordinatorMetadata({ groupId, coordinatorType: ofGroups });
    this.coordinators.set(groupId, coordinator);
    return coordinator;
  }

  /** After a failure everything is looked up anew: leaders and coordinators may be others. */
  private async ask<T>(question: () => Promise<T>): Promise<T> {
    await this.connected();
    let hasFailed = false;
    return retrying(async () => {
      try {
        if (hasFailed) await this.lookUp();
        return await question();
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    });
  }

  /** After a failure the next question connects again. */
  private connected(): Promise<void> {
    return (this.connecting ??= this.cluster.connect().catch((error: unknown) => {
      this.connecting = undefined;
      throw this.failureOf(error);
    }));
  }

  private async lookUp(): Promise<void> {
    this.coordinators.clear();
    await this.cluster.connect();
    await this.cluster.refreshMetadata();
  }
}

/** The exact version of kafkajs makes its clusters by this property. */
const makesClusters = 'private:Kafka:createCluster';

function clusterOf(kafka: Kafka): Cluster {
  const symbol = Object.getOwnPropertySymbols(kafka).find(({ description }) => description === makesClusters);
  if (symbol === undefined) throw new TypeError(`this kafkajs has no ${makesClusters}`);
  // The property is private to kafkajs and missing in its types.
  const make = (kafka as unknown as Readonly<Record<symbol, MakeCluster>>)[symbol] as MakeCluster;
  return make({
    metadataMaxAge: metadataMaxAgeMs,
    allowAutoTopicCreation: false,
    isolationLevel: readCommitted,
  });
}

const positionsIn = (topics: readonly TopicOffsets[]): ReadonlyMap<string, number> =>
  new Map(
    topics.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition, offset }) => [sourceOf(topic, partition), Number(offset)] as const),
    ),
  );
