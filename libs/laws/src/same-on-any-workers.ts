import { expect } from '@jest/globals';

/**
 * The outcome depends on what is played, not on the number of workers.
 * @param numbers of workers that are compared with the first of them
 * @param play with so many workers; resolves to what must be the same
 */
export async function sameOnAnyWorkers<Workers extends number>(
  [first, ...others]: readonly [Workers, Workers, ...Workers[]],
  play: (workers: Workers) => unknown,
): Promise<void> {
  const expected = await play(first);
  for (const workers of others)
    expect({ workers, outcome: await play(workers) }).toEqual({ workers, outcome: expected });
}
