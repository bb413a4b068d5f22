/** A counter that hangs just when it wants to write, until others have taken over what it read; then it goes on. */
import { eventually } from '@tietovirta/testing';
import type { StackUnderTest } from './stack-under-test.js';
import type { SupervisedService } from './supervised-service.js';

const takenOverWithinMs = 180_000;

/** So many batches are held at most until one has something that is not written yet. */
const triedAtMost = 5;

/** Its write comes when everything that it can hold is written by others. @returns seconds that it hung */
export async function writeLate(stack: StackUnderTest, counter: SupervisedService): Promise<number> {
  for (let tried = 0; tried < triedAtMost; tried += 1) {
    const hung = await hangOnce(stack, counter);
    if (hung !== undefined) return hung;
  }
  throw new Error(`${counter.name} wanted to write ${triedAtMost} times, and nothing was to be written`);
}

/** @returns undefined where nothing was to be written: after a restart of the broker what it holds may be written by others already */
async function hangOnce(stack: StackUnderTest, counter: SupervisedService): Promise<number | undefined> {
  const { ledger, watch } = stack.backend;
  const group = stack.counterGroup;
  const release = await stack.lineOf(counter).holdNextBatch();
  const since = performance.now();
  counter.suspend();
  try {
    const sources = counter.sources();
    const names = sources.map((source) => `${group}:${source}`);
    const before = await ledger.positions(names);
    const [lag, committed] = await Promise.all([watch.lagBySource(group), watch.committed(group, sources)]);
    // What the group committed may be old, as after a restart of the broker: the ledger knows what is written.
    const unwritten = sources.filter((source) => {
      const end = (committed.get(source) ?? 0) + (lag.get(source) ?? 0);
      return end > (before.get(`${group}:${source}`) ?? 0);
    });
    if (unwritten.length === 0) return undefined;
    await eventually(
      async () => {
        const now = await ledger.positions(names);
        const isLeft = (source: string): boolean => (now.get(`${group}:${source}`) ?? 0) <= (before.get(`${group}:${source}`) ?? 0); // oxfmt-ignore
        const left = unwritten.filter(isLeft);
        if (left.length > 0)
          throw new Error(`no counter has read on in ${left.join(', ')} while ${counter.name} hangs`);
      },
      { withinMs: takenOverWithinMs, betweenMs: 200 },
    );
    return (performance.now() - since) / 1000;
  } finally {
    counter.resume();
    release();
  }
}
