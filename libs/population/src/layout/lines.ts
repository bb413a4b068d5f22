/**
 * Lines: the members of each group in an order of its own for every topic. "Those who die first" are the first of the line of death, "those on
 * disability pension" the first of the line of work: memberships are told in one step, exclude each other on one line, are independent on two,
 * and are listed by the way back.
 */
import { KeyedPermutation, keyOf } from '@tietovirta/chance';
import type { PersonGroup } from './person-group.js';

/** The line of a group: `at(member)` is a place on it, `inverse(place)` a member. */
export type LineOfGroups = (group: PersonGroup) => KeyedPermutation;

const lines = new Map<string, LineOfGroups>();

/** The lines of all groups for a topic; the same whenever they are asked for. */
export function linesFor(topic: string): LineOfGroups {
  let ofTopic = lines.get(topic);
  if (ofTopic === undefined) {
    const made: (KeyedPermutation | undefined)[] = [];
    ofTopic = (group) => (made[group.index] ??= new KeyedPermutation(group.size, keyOf('line', topic, group.index)));
    lines.set(topic, ofTopic);
  }
  return ofTopic;
}

/** The line of a group for a topic. */
export const lineOf = (topic: string, group: PersonGroup): KeyedPermutation => linesFor(topic)(group);

/** Where a person stands on a line: 0-1, evenly spread over the group. */
export const placeOnLine = (line: LineOfGroups, group: PersonGroup, ordinal: number): number =>
  (line(group).at(ordinal - group.firstOrdinal) + 0.5) / group.size;
