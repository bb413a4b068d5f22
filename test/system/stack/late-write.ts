/** A counter that hangs just when it wants to write, until others have taken over what it read; then it goes on. */
import { eventually } from '@tietovirta/testing';
import type { HeldBatch } from './database-line.js';
import type { RunUnderWay } from './run-under-way.js';
import type { StackUnderTest } from './stack-under-test.js';
import type { SupervisedService } from './supervised-service.js';

const takenOverWithinMs = 180_000;

/** Its write comes when everything that it can hold is written by others. @returns seconds that it hung */
export async function writeLate(stack: StackUnderTest, counter: SupervisedService, run: RunUnderWay): Promise<number> {
  while (!run.hasEnded) {
    const held = await stack.lineOf(counter).holdNextBatch();
    // What a counter read before a rebalance may be written by others already: such a write is refused whenever it comes.
    if (await isTimely(stack, held)) return hang(stack, counter, held);
    held.letGo();
  }
  throw new Error(`the run was over before ${counter.name} wanted to write something that was not written yet`);
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
