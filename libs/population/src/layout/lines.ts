/**
 * Lines: the members of each group in an order of its own for every topic. "Those who die first" are the first of the line of death, "those on
 * disability pension" the first of the line of work: memberships are told in one step, exclude each other on one line, are independent on two,
 * and are listed by the way back.
 */
import { KeyedPermutation, keyOf } from '@tietovirta/chance';
import type { PersonGroup } from './person-group.js';

const lines = new Map<string, (KeyedPermutation | undefined)[]>();

/** The line of a group for a topic: `at(member)` is a place on it, `inverse(place)` a member. */
export function lineOf(topic: string, group: PersonGroup): KeyedPermutation {
  let ofTopic = lines.get(topic);
  if (ofTopic === undefined) lines.set(topic, (ofTopic = []));
  return (ofTopic[group.index] ??= new KeyedPermutation(group.size, keyOf('line', topic, group.index)));
}
