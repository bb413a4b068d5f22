/** A counter that hangs just when it wants to write, until others have taken over what it read; then it goes on. */
import { eventually } from '@tietovirta/testing';
import type { HeldBatch } from './database-line.js';
import type { RunUnderWay } from './run-under-way.js';
import type { StackUnderTest } from './stack-under-test.js';
import type { SupervisedService } from './supervised-service.js';

const takenOverWithinMs = 180_000;

export interface LateWrite {
  readonly counter: SupervisedService;
  /** Seconds that it hung. */
  readonly hung: number;
  /** How many of its writes had been refused before. */
  readonly refusedBefore: number;
}

/** Writes of a counter that came when others had written the same already. */
export const refusedWrites = (counter: SupervisedService): Promise<number> =>
  counter.metric('tietovirta_ledger_lost_guards_total');

/**
 * A write comes when everything that it can hold is written by others. It is of whichever counter writes first: one that has no sources for a
 * while, as after a restart of Kafka, may write nothing before the run is over.
 */
export async function writeLate(stack: StackUnderTest, run: RunUnderWay): Promise<LateWrite> {
  while (!run.hasEnded) {
    const held = await nextBatch(stack, run);
    if (held === undefined) break;
    // What a counter read before a rebalance may be written by others already: such a write is refused whenever it comes.
    if (await isTimely(stack, held.batch)) {
      const refusedBefore = await refusedWrites(held.counter);
      return { counter: held.counter, hung: await hang(stack, held.counter, held.batch), refusedBefore };
    }
    held.batch.letGo();
  }
  throw new Error('the run was over before any counter wanted to write something that was not written yet');
}

interface Held {
  readonly counter: SupervisedService;
  readonly batch: HeldBatch;
}

/** Holds up the first write of any counter, and of no other one. @returns undefined when the run has ended meanwhile */
async function nextBatch(stack: StackUnderTest, run: RunUnderWay): Promise<Held | undefined> {
  const holding = stack.counters.map(async (counter) => ({
    counter,
    batch: await stack.lineOf(counter).holdNextBatch(),
  }));
  const first = await Promise.race([...holding, run.said.then(() => undefined)]);
  for (const [place, counter] of stack.counters.entries()) {
    if (counter === first?.counter) continue;
    stack.lineOf(counter).holdNothing();
    void holding[place]?.then(({ batch }) => {
      batch.letGo();
    });
  }
  return first;
}

async function isTimely(stack: StackUnderTest, { steps }: HeldBatch): Promise<boolean> {
  const now = await stack.backend.ledger.positions(steps.map(({ source }) => source));
  return steps.length > 0 && steps.every(({ source, from }) => (now.get(source) ?? 0) === from);
}

async function hang(stack: StackUnderTest, counter: SupervisedService, { steps, letGo }: HeldBatch): Promise<number> {
  const since = performance.now();
  counter.suspend();
  try {
    await eventually(
      async () => {
        const now = await stack.backend.ledger.positions(steps.map(({ source }) => source));
        const left = steps.filter(({ source, from }) => (now.get(source) ?? 0) <= from);
        if (left.length > 0)
          throw new Error(
            `no counter has read on in ${left.map(({ source }) => source).join(', ')} while ${counter.name} hangs`,
          );
      },
      { withinMs: takenOverWithinMs, betweenMs: 200 },
    );
    return (performance.now() - since) / 1000;
  } finally {
    counter.resume();
    letGo();
  }
}
