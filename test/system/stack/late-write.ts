/** A counter that hangs until others have taken over what it read, and then goes on as if nothing had happened. */
import { eventually } from '@tietovirta/testing';
import type { StackUnderTest } from './stack-under-test.js';
import type { SupervisedService } from './supervised-service.js';

const takenOverWithinMs = 120_000;

/**
 * Halts a counter until everything that it may have read and not written is written by others, then lets it go on.
 * @returns seconds that it hung; undefined when there was nothing it may have read
 */
export async function hang(stack: StackUnderTest, counter: SupervisedService): Promise<number | undefined> {
  const { ledger, watch } = stack.house;
  const group = stack.counterGroup;
  const sources = counter.sources();
  const positions = async (): Promise<ReadonlyMap<string, number>> =>
    ledger.positions(sources.map((source) => `${group}:${source}`));
  const since = performance.now();
  counter.halt();
  try {
    const [lag, before] = await Promise.all([watch.lagBySource(group), positions()]);
    const unwritten = sources.filter((source) => (lag.get(source) ?? 0) > 0).map((source) => `${group}:${source}`);
    if (unwritten.length === 0) return undefined;
    await eventually(
      async () => {
        const now = await positions();
        const left = unwritten.filter((source) => (now.get(source) ?? 0) <= (before.get(source) ?? 0));
        if (left.length > 0) throw new Error(`nobody has read on in ${left.join(', ')} while ${counter.name} hangs`);
      },
      { withinMs: takenOverWithinMs, betweenMs: 200 },
    );
    return (performance.now() - since) / 1000;
  } finally {
    counter.goOn();
  }
}
