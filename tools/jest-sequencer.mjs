/**
 * Which spec comes first. Jest starts with those that took longest last time; in a fresh clone it knows only how long their files are,
 * and what takes longest is short: specs that start programs or open stores, contracts that wait for leases to end, and the laws under faults of many seeds. Started
 * last, one of them keeps one processor busy while the others have nothing left.
 *
 * Programs and specs share tables about everybody, so they come first that build the tables of a small year and of a whole one, which nearly all others read.
 * Of two that need the same tables the second would wait for the first: so beside the very first runs one that needs none of them.
 */
import Sequencer from '@jest/test-sequencer';

const first = [
  'test/system/page.system.spec.ts',
  'test/flow/simulated-stack.flow.spec.ts',
  'test/system/killed-run.system.spec.ts',
];
const placeAmongFirst = ({ path }) => first.findIndex((name) => path.endsWith(name));
const takesLong = ({ path }) => /\.(system|contract)\.spec\.ts$|\/process\.spec\.ts$|\/embedded-store\//.test(path);

export default class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const rank = (test) =>
      placeAmongFirst(test) >= 0 ? placeAmongFirst(test) : first.length + (takesLong(test) ? 0 : 1);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
