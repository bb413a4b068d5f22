import { sliceKey, type SliceAddress } from '@tietovirta/messages';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { endWithWholeDays, newestTaken, shareSlices, SliceQueue } from './slice-queue.js';

const year: readonly SliceAddress[] = Array.from({ length: 366 }, (_, day) =>
  ['kelmu.query', 'eessi.start', 'tax-data.request'].map((messageType) => ({ messageType, day })),
).flat();
const queries = (days: number): readonly SliceAddress[] =>
  Array.from({ length: days }, (_, day) => ({ messageType: 'kelmu.query', day }));

function takeAll(queue: SliceQueue): SliceAddress[] {
  const taken: SliceAddress[] = [];
  for (let slice = queue.take(); slice !== undefined; slice = queue.take()) taken.push(slice);
  return taken;
}

/** Several takers in turns, until all have gone home. */
function takeInTurns(takers: readonly SliceQueue[]): SliceAddress[][] {
  const shares: SliceAddress[][] = takers.map(() => []);
  for (let isOver = false; !isOver;) {
    isOver = true;
    takers.forEach((taker, i) => {
      const slice = taker.take();
      if (slice !== undefined) shares[i]?.push(slice);
      isOver &&= slice === undefined;
    });
  }
  return shares;
}

describe('the slices that workers share', () => {
  it('go to a single taker once each, in the order of the list', () => {
    expect(takeAll(new SliceQueue(shareSlices(year)))).toEqual(year);
  });

  it.each([2, 5])('go to one of %i takers each, to every taker in the order of the list', (takers) => {
    const shared = shareSlices(year);
    const shares = takeInTurns(Array.from({ length: takers }, () => new SliceQueue(shared)));
    expect(shares.flat().map(sliceKey).sort()).toEqual(year.map(sliceKey).sort());
    const place = new Map(year.map((slice, at) => [sliceKey(slice), at]));
    for (const share of shares) {
      const places = share.map((slice) => place.get(sliceKey(slice)) as number);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('are handed out twice when they stand in the list twice', () => {
    const twice = [year[5], year[5]] as SliceAddress[];
    expect(takeAll(new SliceQueue(shareSlices(twice)))).toEqual(twice);
  });

  it('are over once all are taken, however often and by whomever it is asked', () => {
    const shared = shareSlices(year.slice(0, 2));
    const queue = new SliceQueue(shared);
    takeAll(queue);
    expect([queue.take(), queue.take(), new SliceQueue(shared).take()]).toEqual([undefined, undefined, undefined]);
    expect(new SliceQueue(shareSlices([])).take()).toBeUndefined();
  });

  it('are passed over when another thread has taken them', async () => {
    const shared = shareSlices(queries(10));
    const code = `const { marks } = require('node:worker_threads').workerData; for (let i = 0; i < 7; i++) Atomics.store(marks, i, 1);`;
    await once(new Worker(code, { eval: true, workerData: shared }), 'exit');
    expect(new SliceQueue(shared).take()).toEqual({ messageType: 'kelmu.query', day: 7 });
  });

  it('end with the days that were begun when that is asked for, also where a taker was to put one back', () => {
    const days = [0, 0, 1, 1, 2, 2, 3].map((day, nth) => ({ messageType: `type-${nth}`, day }));
    const shared = shareSlices(days);
    const queue = new SliceQueue(shared, ({ day }) => day === 1);
    queue.take();
    expect(newestTaken(shared)).toBe(1);
    expect(endWithWholeDays(shared)).toBe(1);
    expect(takeAll(queue).map(({ day }) => day)).toEqual([1, 0, 0]);
    expect(shared.taken[0]).toBe(4);
    // It is never put off.
    expect(endWithWholeDays(shared, 3)).toBe(1);
  });

  it('that a taker prefers come first, then the others, each once', () => {
    const shared = shareSlices(queries(200));
    const [even, odd] = [0, 1].map((rest) => new SliceQueue(shared, ({ day }) => day % 2 === rest)) as [
      SliceQueue,
      SliceQueue,
    ];
    expect([even.take()?.day, even.take()?.day, odd.take()?.day, odd.take()?.day]).toEqual([0, 2, 1, 3]);
    const rest = takeAll(even).map(({ day }) => day);
    expect(rest.sort((a, b) => a - b)).toEqual(Array.from({ length: 196 }, (_, i) => i + 4));
    expect(shared.taken[0]).toBe(200);
    expect(odd.take()).toBeUndefined();
  });
});
