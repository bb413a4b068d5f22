/** The membership in a consumer group by Kafka's own protocol, one request after the other to the coordinator of the group. */
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
import { encodeAssignment, assignRoundRobin, groupProtocol, decodeAssignment, encodeSubscription, decodeSubscription } from './platformatic-assignment.js'; // oxfmt-ignore
import { hasErrorCode } from './platformatic-errors.js';

export class GroupMember {
  private id = '';
  private generation = -1;
  private lastHeartbeatMs = 0;

  constructor(
    private readonly cluster: Cluster,
    private readonly group: string,
    private readonly topics: readonly string[],
    private readonly timing: GroupTiming,
  ) {}

  /** Joins the group, or joins again after a rebalance. @returns the sources of this member */
  async join(): Promise<readonly string[]> {
    for (;;) {
      try {
        return await this.joinGroup();
      } catch (error) {
        if (hasErrorCode(error, 'UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION')) this.id = '';
        else if (hasErrorCode(error, 'MEMBER_ID_REQUIRED')) this.id = memberIdIn(error);
        else if (!hasErrorCode(error, 'REBALANCE_IN_PROGRESS')) throw error;
      }
    }
  }

  /** Sends one heartbeat. @throws also when the group rebalances */
  async heartbeat(): Promise<void> {
    const atMs = performance.now();
    try {
      await this.ask((connection) => heartbeatV4.api.async(connection, this.group, this.generation, this.id));
      this.lastHeartbeatMs = atMs;
    } catch (error) {
      if (hasErrorCode(error, 'REBALANCE_IN_PROGRESS')) this.lastHeartbeatMs = atMs;
      throw error;
    }
  }

  /** Whether the last heartbeat was answered within the session timeout, so that the broker cannot have fenced this member. */
  isAlive(): boolean {
    return performance.now() - this.lastHeartbeatMs < this.timing.sessionTimeoutMs;
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

  /** @param cluster whose connections do not wait for an answer of the coordinator */
  async leave(cluster: Cluster): Promise<void> {
    if (this.id === '') return;
    const members = [{ memberId: this.id }];
    const coordinator = await cluster.coordinatorOf(this.group);
    await cluster.ask(coordinator, (connection) => leaveGroupV4.api.async(connection, this.group, members));
  }

  private async joinGroup(): Promise<readonly string[]> {
    const { sessionTimeoutMs, rebalanceTimeoutMs } = this.timing;
    const protocols = [encodeSubscription(this.topics)];
    const { group } = this;
    const joined = await this.ask(
      (connection) =>
      joinGroupV7.api.async(connection, group, sessionTimeoutMs, rebalanceTimeoutMs, this.id, null, groupProtocol.type, protocols), // oxfmt-ignore
    );
    this.id = joined.memberId ?? '';
    this.generation = joined.generationId;
    const assignments = joined.leader === this.id ? await this.assign(joined.members) : [];
    const synced = await this.ask((connection) =>
      syncGroupV5.api.async(
        connection,
        group,
        this.generation,
        this.id,
        null,
        groupProtocol.type,
        groupProtocol.name,
        assignments,
      ),
    );
    this.lastHeartbeatMs = performance.now();
    return decodeAssignment(synced.assignment);
  }

  private async assign(
    joined: readonly joinGroupV7.JoinGroupResponseMember[],
  ): Promise<syncGroupV5.SyncGroupRequestAssignment[]> {
    const members = joined.map(({ memberId, metadata }) => ({ id: memberId, topics: decodeSubscription(metadata) }));
    const topics = [...new Set(members.flatMap(({ topics: each }) => each))];
    const partitions = await Promise.all(
      topics.map(async (topic) => [topic, (await this.cluster.leadersOf(topic)).length] as const),
    );
    const assigned = assignRoundRobin(members, new Map(partitions));
    return [...assigned].map(([memberId, assignment]) => ({ memberId, assignment: encodeAssignment(assignment) }));
  }

  private async ask<T>(request: (connection: Connection) => Promise<T>): Promise<T> {
    return this.cluster.ask(await this.cluster.coordinatorOf(this.group), request);
  }
}

/** MEMBER_ID_REQUIRED carries the id with which the member must join again. */
function memberIdIn(error: unknown): string {
  const { memberId } = (error as ResponseError)['response'] as joinGroupV7.JoinGroupResponse;
  return memberId ?? '';
}
