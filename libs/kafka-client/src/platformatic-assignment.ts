/**
 * Assigns the sources of a group to its members, with the names and bytes of kafkajs, so that members of both clients can be in
 * one group.
 */
import { Reader, Writer, type joinGroupV7 } from '@platformatic/kafka';
import { sourceOf } from './source-name.js';

export const groupProtocol = { type: 'consumer', name: 'RoundRobinAssigner' } as const;

export interface Member {
  readonly id: string;
  readonly topics: readonly string[];
}

/** The subscription that a member sends when it joins. */
export function encodeSubscription(topics: readonly string[]): joinGroupV7.JoinGroupRequestProtocol {
  const metadata = Writer.create()
    .appendInt16(0)
    .appendArray([...topics], (writer, topic) => writer.appendString(topic, false), false, false)
    .appendInt32(0).buffer;
  return { name: groupProtocol.name, metadata };
}

export function decodeSubscription(subscription: Buffer | null): readonly string[] {
  if (subscription === null || subscription.length === 0) return [];
  const reader = Reader.from(subscription);
  reader.readInt16();
  return reader.readArray((each) => each.readString(false), false, false);
}

/** Assigns each source to the next member in turn that subscribes to its topic; every leader comes to the same result. */
export function assignRoundRobin(
  members: readonly Member[],
  partitions: ReadonlyMap<string, number>,
): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> {
  const inOrder = [...members].sort((one, other) => (one.id < other.id ? -1 : 1));
  const assigned = new Map(inOrder.map(({ id }) => [id, new Map<string, number[]>()]));
  let turn = 0;
  for (const [topic, count] of [...partitions].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const readers = inOrder.filter(({ topics }) => topics.includes(topic));
    for (let partition = 0; partition < count && readers.length > 0; partition += 1, turn += 1) {
      const assignment = assigned.get((readers[turn % readers.length] as Member).id) as Map<string, number[]>;
      assignment.set(topic, [...(assignment.get(topic) ?? []), partition]);
    }
  }
  return assigned;
}

export function encodeAssignment(assignment: ReadonlyMap<string, readonly number[]>): Buffer {
  return Writer.create()
    .appendInt16(0)
    .appendArray(
      [...assignment],
      (writer, [topic, partitions]) =>
        writer
          .appendString(topic, false)
          .appendArray([...partitions], (each, partition) => each.appendInt32(partition), false, false),
      false,
      false,
    )
    .appendInt32(0).buffer;
}

export function decodeAssignment(assignment: Buffer): readonly string[] {
  if (assignment.length === 0) return [];
  const reader = Reader.from(assignment);
  reader.readInt16();
  const topics = reader.readArray(
    (each) => ({ topic: each.readString(false), partitions: each.readArray((one) => one.readInt32(), false, false) }),
    false,
    false,
  );
  return topics.flatMap(({ topic, partitions }) => partitions.map((partition) => sourceOf(topic, partition))).sort();
}
