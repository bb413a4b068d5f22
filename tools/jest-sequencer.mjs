/**
 * Which spec comes first. Jest starts with those that took longest last time; in a fresh clone it knows only how long their files are,
 * and what takes longest is short: specs that start programs or open stores, and contracts that wait for leases to end. Started last, one of them keeps
 * one processor busy while the others have nothing left.
 */
import Sequencer from '@jest/test-sequencer';

const takesLong = ({ path }) => /\.(system|contract)\.spec\.ts$|\/process\.spec\.ts$|\/embedded-store\//.test(path);

export default class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return [...sorted.filter(takesLong), ...sorted.filter((test) => !takesLong(test))];
  }
}
