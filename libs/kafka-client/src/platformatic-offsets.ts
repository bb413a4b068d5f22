/** Positions that the brokers keep: the bounds of sources, and what groups have committed. */
import { ListOffsetTimestamps, listOffsetsV7, offsetFetchV8, type Broker } from '@platformatic/kafka';
import { parseSource, sourceOf } from './source-name.js';
import type { SourceBounds } from './kafka-client.js';
import type { Cluster } from './platformatic-cluster.js';

const noReplica = -1;
const readUncommitted = 0;

/** Sources by the broker that leads them. */
export async function byLeader(
  cluster: Cluster,
  sources: readonly string[],
): Promise<ReadonlyMap<Broker, readonly string[]>> {
  const led = new Map<string, { readonly broker: Broker; readonly sources: string[] }>();
  for (const source of sources) {
    const { topic, partition } = parseSource(source);
    const broker = await cluster.leaderOf(topic, partition);
    const address = `${broker.host}:${broker.port}`;
    const entry = led.get(address) ?? { broker, sources: [] };
    led.set(address, entry);
    entry.sources.push(source);
  }
  return new Map([...led.values()].map(({ broker, sources: its }) => [broker, its]));
}

export async function sourcesOf(cluster: Cluster, topics: readonly string[]): Promise<readonly string[]> {
  const sources = topics.map(async (topic) =>
    (await cluster.leadersOf(topic)).map((_, partition) => sourceOf(topic, partition)),
  );
  return (await Promise.all(sources)).flat();
}

export async function boundsOf(
  cluster: Cluster,
  topics: readonly string[],
): Promise<ReadonlyMap<string, SourceBounds>> {
  const led = await byLeader(cluster, await sourcesOf(cluster, topics));
  const requests = [...led].map(async ([broker, sources]) => {
    const { EARLIEST, LATEST } = ListOffsetTimestamps;
    const [first, end] = await Promise.all([EARLIEST, LATEST].map((which) => positionsAt(cluster, broker, sources, which))); // oxfmt-ignore
    return sources.map((source) => [source, { first: first?.get(source) ?? 0, end: end?.get(source) ?? 0 }] as const);
  });
  return new Map((await Promise.all(requests)).flat());
}

async function positionsAt(
  cluster: Cluster,
  broker: Broker,
  sources: readonly string[],
  timestamp: bigint,
): Promise<ReadonlyMap<string, number>> {
  const topics = partitionsByTopic(sources).map(([name, partitions]) => ({
    name,
    partitions: partitions.map((partitionIndex) => ({ partitionIndex, currentLeaderEpoch: -1, timestamp })),
  }));
  const answer = await cluster.ask(broker, (connection) =>
    listOffsetsV7.api.async(connection, noReplica, readUncommitted, topics),
  );
  return new Map(
    answer.topics.flatMap(({ name, partitions }) =>
      partitions.map(({ partitionIndex, offset }) => [sourceOf(name, partitionIndex), Number(offset)] as const),
    ),
  );
}

/** Sources without a committed position are absent. */
export async function committedBy(
  cluster: Cluster,
  groupId: string,
  sources: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const topics = partitionsByTopic(sources).map(([name, partitionIndexes]) => ({ name, partitionIndexes }));
  const { groups } = await cluster.ask(await cluster.coordinatorOf(groupId), (connection) =>
    offsetFetchV8.api.async(connection, [{ groupId, memberEpoch: -1, topics }], false),
  );
  return new Map(
    groups.flatMap(({ topics: found }) =>
      found.flatMap(
        ({ name, partitions }) =>
        partitions
          .filter(({ committedOffset }) => committedOffset >= 0n)
          .map(({ partitionIndex, committedOffset }) => [sourceOf(name, partitionIndex), Number(committedOffset)] as const), // oxfmt-ignore
      ),
    ),
  );
}

function partitionsByTopic(sources: readonly string[]): readonly (readonly [string, number[]])[] {
  const topics = new Map<string, number[]>();
  for (const source of sources) {
    const { topic, partition } = parseSource(source);
    topics.set(topic, [...(topics.get(topic) ?? []), partition]);
  }
  return [...topics];
}
