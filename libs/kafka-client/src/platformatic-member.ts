/** The membership in a consumer group, as the broker of the group knows it: Kafka's own protocol, one question after the other. */
import {
  heartbeatV4,
  joinGroupV7,
  leaveGroupV4,
  offsetCommitV8,
  syncGroupV5,
  type Connection,
  type ResponseError,
} from '@platformatic/kafka';
import type { GroupTiming } from './group-timing.js';
import type { Cluster } from './platformatic-cluster.js';
import { byTopic } from './platformatic-positions.js';
import { assignmentOf, sharedOut, sharing, sourcesAssigned, subscriptionTo, topicsSubscribedTo } from './platformatic-sharing.js'; // oxfmt-ignore
import { hasAnswered } from './platformatic-trouble.js';

export class GroupMember {
  private id = '';
  private generation = -1;
  private heardAtMs = 0;

  constructor(
    private readonly cluster: Cluster,
    private readonly group: string,
    private readonly topics: readonly string[],
    private readonly timing: GroupTiming,
  ) {}

  /** Joins, or joins anew what is shared out anew. @returns the sources of this member */
  async join(): Promise<readonly string[]> {
    for (;;) {
      try {
        return await this.joinOnce();
      } catch (error) {
        if (hasAnswered(error, 'UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION')) this.id = '';
        else if (hasAnswered(error, 'MEMBER_ID_REQUIRED')) this.id = idGivenIn(error);
        else if (!hasAnswered(error, 'REBALANCE_IN_PROGRESS')) throw error;
      }
    }
  }

  /** Tells the broker that this member lives. @throws also when the group is shared out anew */
  async beat(): Promise<void> {
    const atMs = performance.now();
    try {
      await this.ask((connection) => heartbeatV4.api.async(connection, this.group, this.generation, this.id));
      this.heardAtMs = atMs;
    } catch (error) {
      if (hasAnswered(error, 'REBALANCE_IN_PROGRESS')) this.heardAtMs = atMs;
      throw error;
    }
  }

  /** Whether the broker was heard of so lately that it cannot have given this member up. */
  isHeard(): boolean {
    return performance.now() - this.heardAtMs < this.timing.sessionTimeoutMs;
  }

  async commit(positions: ReadonlyMap<string, number>): Promise<void> {
    const topics = byTopic(positions).map(({ topic, partitions }) => ({
      name: topic,
      partitions: partitions.map(({ partition, position }) => ({
        partitionIndex: partition,
        committedOffset: BigInt(position),
        committedLeaderEpoch: -1,
      })),
    }));
    await this.ask((connection) =>
      offsetCommitV8.api.async(connection, this.group, this.generation, this.id, null, topics),
    );
  }

  /** @param cluster whose connections are not held up by the group */
  async leave(cluster: Cluster): Promise<void> {
    if (this.id === '') return;
    const members = [{ memberId: this.id }];
    const coordinator = await cluster.coordinatorOf(this.group);
    await cluster.ask(coordinator, (connection) => leaveGroupV4.api.async(connection, this.group, members));
  }

  private async joinOnce(): Promise<readonly string[]> {
    const { sessionTimeoutMs, rebalanceTimeoutMs } = this.timing;
    const protocols = [subscriptionTo(this.topics)];
    const { group } = this;
    const joined = await this.ask(
      (connection) =>
      joinGroupV7.api.async(connection, group, sessionTimeoutMs, rebalanceTimeoutMs, this.id, null, sharing.type, protocols), // oxfmt-ignore
    );
    this.id = joined.memberId ?? '';
    this.generation = joined.generationId;
    const shares = joined.leader === this.id ? await this.share(joined.members) : [];
    const synced = await this.ask((connection) =>
      syncGroupV5.api.async(connection, group, this.generation, this.id, null, sharing.type, sharing.name, shares),
    );
    this.heardAtMs = performance.now();
    return sourcesAssigned(synced.assignment);
  }

  private async share(
    joined: readonly joinGroupV7.JoinGroupResponseMember[],
  ): Promise<syncGroupV5.SyncGroupRequestAssignment[]> {
    const members = joined.map(({ memberId, metadata }) => ({ id: memberId, topics: topicsSubscribedTo(metadata) }));
    const topics = [...new Set(members.flatMap(({ topics: each }) => each))];
    const partitions = await Promise.all(
      topics.map(async (topic) => [topic, (await this.cluster.leadersOf(topic)).length] as const),
    );
    const shares = sharedOut(members, new Map(partitions));
    return [...shares].map(([memberId, share]) => ({ memberId, assignment: assignmentOf(share) }));
  }

  private async ask<T>(request: (connection: Connection) => Promise<T>): Promise<T> {
    return this.cluster.ask(await this.cluster.coordinatorOf(this.group), request);
  }
}

/** A broker names a new member in the very answer that sends it away to ask again. */
function idGivenIn(error: unknown): string {
  const { memberId } = (error as ResponseError)['response'] as joinGroupV7.JoinGroupResponse;
  return memberId ?? '';
}
