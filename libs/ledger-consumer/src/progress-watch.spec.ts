import { noEntries } from '@tietovirta/counting';
import type { ConsumerEvent } from './consumer-event.js';
import { ProgressWatch } from './progress-watch.js';

let now: number;
let watch: ProgressWatch;
beforeEach(() => {
  now = 0;
  watch = new ProgressWatch(() => now);
  watch.record({ kind: 'assigned', sources: ['a/0'] });
});

const fault = (): string | undefined => {
  try {
    watch.check();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};
const flushed = (from: number, to: number): ConsumerEvent => ({
  kind: 'flushed',
  seconds: 0,
  batch: { positions: from === to ? [] : [{ source: 'a/0', from, to }], runs: [noEntries(1)] },
});
/** The lag is read every five seconds. */
const pass = (seconds: number, lag: number): void => {
  for (let second = 0; second < seconds; second += 5) {
    now += 5_000;
    watch.recordLag(lag);
  }
};

describe('A consumer is well', () => {
  it('while nothing waits, however long nothing comes', () => {
    pass(600, 0);
    expect(fault()).toBeUndefined();
  });

  it('while it writes what waits, however much that is', () => {
    for (let batch = 0; batch < 20; batch += 1) {
      pass(25, 4_000);
      watch.record(flushed(batch, batch + 1));
    }
    expect(fault()).toBeUndefined();
  });
});

describe('A consumer is stuck', () => {
  it('before it has joined its group', () => {
    watch = new ProgressWatch(() => now);
    expect(fault()).toBe('the group is not joined yet');
  });

  it('when records wait and none is written, with the trouble it had last', () => {
    pass(30, 40);
    expect(fault()).toBeUndefined();
    watch.record({ kind: 'retrying', reason: 'the ledger does not answer' });
    watch.record(flushed(3, 3));
    pass(10, 40);
    expect(fault()).toBe('40 records wait and nothing was written for 35 s: the ledger does not answer');
  });

  it('until it writes again, or what waited is gone', () => {
    pass(60, 40);
    watch.record(flushed(3, 4));
    expect(fault()).toBeUndefined();
    pass(60, 40);
    expect(fault()).toContain('40 records wait');
    pass(5, 0);
    expect(fault()).toBeUndefined();
  });

  it('when brokers no longer say what waits', () => {
    pass(5, 0);
    watch.recordTrouble('The group is joined again', 'connect ECONNREFUSED');
    now += 31_000;
    expect(fault()).toBe('brokers have not said for 31 s what waits: The group is joined again (connect ECONNREFUSED)');
  });
});
