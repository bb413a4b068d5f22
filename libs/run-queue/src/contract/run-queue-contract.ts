/**
 * What every adapter of the run queue must keep, read from the promise in run-queue.ts. `open` puts a list of tasks into a
 * fresh queue and gives a way to open takers of it: one a worker.
 */
import { describe, expect, it } from '@jest/globals';
import type { RunQueue, SliceTask } from '../run-queue.js';

export type OpenQueue = (tasks: readonly SliceTask[]) => Promise<() => RunQueue>;

const year: readonly SliceTask[] = Array.from({ length: 366 }, (_, day) =>
  ['kelmu.query', 'eessi.start', 'tax-data.request'].map((messageType) => ({ messageType, day })),
).flat();
const nameOf = ({ messageType, day }: SliceTask): string => `${messageType}/${day}`;

async function takeAll(taker: RunQueue): Promise<SliceTask[]> {
  const taken: SliceTask[] = [];
  for (let task = await taker.take(); task !== undefined; task = await taker.take()) taken.push(task);
  return taken;
}

export function runQueueContract(name: string, open: OpenQueue): void {
  describe(`${name} keeps the promise of the run queue:`, () => {
    it('a single taker gets every task once, in the order of the list', async () => {
      const newTaker = await open(year);
      expect(await takeAll(newTaker())).toEqual(year);
    });

    it.each([2, 5])('%i takers at once share the tasks: each goes to one of them', async (takers) => {
      const newTaker = await open(year);
      const shares = await Promise.all(Array.from({ length: takers }, () => takeAll(newTaker())));
      expect(shares.flat().map(nameOf).sort()).toEqual(year.map(nameOf).sort());
    });

    it('each taker gets its tasks in the order of the list', async () => {
      const newTaker = await open(year);
      const place = new Map(year.map((task, at) => [nameOf(task), at]));
      for (const share of await Promise.all([takeAll(newTaker()), takeAll(newTaker())])) {
        const places = share.map((task) => place.get(nameOf(task)) as number);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    });

    it('a task that stands in the list twice is handed out twice', async () => {
      const twice = [year[5], year[5]] as SliceTask[];
      expect(await takeAll((await open(twice))())).toEqual(twice);
    });

    it('nothing is left once all are taken, however often it is asked', async () => {
      const newTaker = await open(year.slice(0, 2));
      const taker = newTaker();
      await takeAll(taker);
      expect([await taker.take(), await taker.take(), await newTaker().take()]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });

    it('an empty list has nothing to hand out', async () => {
      expect(await (await open([]))().take()).toBeUndefined();
    });
  });
}
