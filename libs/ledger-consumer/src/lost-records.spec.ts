import { jest } from '@jest/globals';
import { MemoryLedger } from '@tietovirta/ledger';
import { numbers, until } from '@tietovirta/transport/contract';
import { MemoryBroker } from '@tietovirta/simulation';
import { ConsumerProcess, plainCounts, plainFrame } from './testing/index.js';

jest.setTimeout(60_000);
const source = 'memory/0';
let broker: MemoryBroker;
let ledger: MemoryLedger;
let processes: ConsumerProcess[];

const started = (): ConsumerProcess => {
  const process = new ConsumerProcess(broker, ledger);
  processes.push(process);
  return process;
};
const publish = async (indexes: readonly number[], run?: string): Promise<void> => {
  for (const index of indexes) await broker.append(plainFrame(index, run), 'key');
};
const counted = (runId = 1): Promise<Readonly<Record<number, number>>> => plainCounts(ledger, runId);
const onceEach = (count: number): Readonly<Record<number, number>> =>
  Object.fromEntries(numbers(count).map((index) => [index, 1]));
const position = async (): Promise<number | undefined> =>
  (await ledger.positions([`counters:${source}`])).get(`counters:${source}`);
/** Waits until a process has handled so many frames since it was started. */
const watch = (process: ConsumerProcess): { readonly seen: number[]; all: (count: number) => Promise<void> } => {
  const seen: number[] = [];
  process.handlers.onFrame = ({ frame }) => void seen.push(frame.header.index);
  const all = async (count: number): Promise<void> => {
    await until(
      () => seen.length >= count,
      () => seen,
    );
    // The last one is processed when its handler has come back.
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { seen, all };
};
beforeEach(() => {
  broker = new MemoryBroker(1);
  ledger = new MemoryLedger();
  processes = [];
});
afterEach(async () => {
  await Promise.all(processes.map((process) => process.close()));
});

describe('records that are gone before they were read', () => {
  const lossesOf = ({ handlers }: ConsumerProcess): readonly (readonly number[])[] =>
    handlers.losses.map((lost) => [lost.position, lost.first]);

  it('end the runs that lost them; the position moves on, and the others are counted', async () => {
    const process = started();
    const { all } = watch(process);
    await publish(numbers(3));
    await all(3);
    await process.consumer.flush();
    process.kill();
    await publish([3, 4]);
    broker.deleteBefore(source, 5);
    const next = started();
    next.handlers.losers = ['1'];
    const { seen } = watch(next);
    await publish([5], '1');
    await publish([0, 1], '2');
    await until(() => seen.length === 2);
    await next.consumer.flush();
    expect(lossesOf(next)).toMatchObject([[3, 5]]);
    expect(next.eventsOf('lost')).toMatchObject([{ runKeys: ['1'] }]);
    expect([await counted(1), await counted(2), await position()]).toEqual([onceEach(3), onceEach(2), 8]);
  });

  it('are told again when whoever was told did not write it', async () => {
    const process = started();
    const { all } = watch(process);
    await publish(numbers(3));
    await all(3);
    await process.consumer.flush();
    broker.deleteBefore(source, 3);
    await publish([3]);
    await all(4);
    broker.deleteBefore(source, 4);
    process.ledger.faults = ['refused'];
    await process.consumer.flush();
    await until(() => process.handlers.losses.length > 0);
    process.kill();
    const next = started();
    await until(() => next.handlers.losses.length > 0);
    await next.consumer.flush();
    expect([lossesOf(process), lossesOf(next), await position()]).toEqual([[[3, 4]], [[3, 4]], 4]);
  });

  it('and their source began anew: it is read from its beginning, under the guard of where it stood', async () => {
    const process = started();
    const { all } = watch(process);
    await publish(numbers(5));
    await all(5);
    await process.consumer.flush();
    broker.beginAnew(source);
    await publish([0, 1], '2');
    await until(() => process.handlers.losses.length > 0);
    await all(7);
    await process.consumer.flush();
    expect([await counted(2), await position()]).toEqual([onceEach(2), 2]);
    await publish([2], '2');
    await all(8);
    await process.consumer.flush();
    expect([await counted(2), await position(), process.eventsOf('dropped')]).toEqual([onceEach(3), 3, []]);
  });
});
