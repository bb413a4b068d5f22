import { jest } from '@jest/globals';
import type { Delivery } from '@tietovirta/transport';
import { numbers, until } from '@tietovirta/transport/contract';
import { away } from '@tietovirta/simulation';
import { ConsumerWorld, onceEach, plainFrame, source, watch } from './testing/index.js';

jest.setTimeout(60_000);

/** Holds something back until it is opened. */
const gate = (): { readonly passed: Promise<void>; open: () => void } => {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
};

let world: ConsumerWorld;
beforeEach(() => {
  world = new ConsumerWorld();
});
afterEach(() => world.close());

describe('what was read', () => {
  it('is written with the position reached, and its offset is committed', async () => {
    const process = world.started();
    const { all } = watch(process);
    await world.publish(numbers(5));
    await all(5);
    expect(await world.counted()).toEqual({});
    await process.consumer.flush();
    expect(await world.counted()).toEqual(onceEach(5));
    expect(await world.position()).toBe(5);
    await process.close();
    expect(world.broker.lag('counters')).toBe(0);
  });

  it('is written by and by without being asked to', async () => {
    world.started({ flushMs: 5 });
    await world.publish(numbers(5));
    await until(() => world.broker.lag('counters') === 0);
    expect(await world.counted()).toEqual(onceEach(5));
  });

  it('and was not written when the process died is read again by the next one', async () => {
    const first = world.started();
    const { all } = watch(first);
    await world.publish(numbers(3));
    await all(3);
    await first.consumer.flush();
    await world.publish([3, 4]);
    await all(5);
    first.kill();
    const second = world.started();
    const { seen, all: allAgain } = watch(second);
    await allAgain(2);
    await second.consumer.flush();
    expect(seen).toEqual([3, 4]);
    expect(await world.counted()).toEqual(onceEach(5));
  });

  it('is written at the end, and what comes then is left for others', async () => {
    const process = world.started();
    const { seen, all } = watch(process);
    await world.publish(numbers(4));
    await all(4);
    await process.consumer.close();
    await world.publish([4]);
    await new Promise((resolve) => setImmediate(resolve));
    await process.transport.close();
    expect(seen).toEqual(numbers(4));
    expect(await world.counted()).toEqual(onceEach(4));
    expect(await world.position()).toBe(4);
  });

  it('has its offset committed after a restart as well, though nothing new is written', async () => {
    const first = world.started();
    const { all } = watch(first);
    await world.publish(numbers(4));
    await all(4);
    await first.consumer.flush();
    first.kill();
    expect(world.broker.lag('counters')).toBe(4);
    world.started({ flushMs: 5 });
    await until(() => world.broker.lag('counters') === 0);
  });

  it('waits from its processing to its writing, also while the ledger refuses it', async () => {
    const process = world.started();
    const { all } = watch(process);
    expect(process.consumer.waitingSeconds).toBe(0);
    await world.publish([0]);
    await all(1);
    expect(process.consumer.waitingSeconds).toBeGreaterThan(0);
    process.ledger.faults = ['refused'];
    await process.consumer.flush();
    expect(process.consumer.waitingSeconds).toBeGreaterThan(0);
    await all(2);
    await process.consumer.flush();
    expect(process.consumer.waitingSeconds).toBe(0);
  });
});

describe('a flush', () => {
  it('takes no frame that is still being handled, nor its position', async () => {
    const process = world.started();
    const { passed, open } = gate();
    let begun = 0;
    process.handlers.onFrame = ({ frame }) => {
      begun += 1;
      return frame.header.index === 1 ? passed : undefined;
    };
    await world.publish([0, 1]);
    await until(() => begun === 2);
    const flushed = process.consumer.flush();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await world.counted()).toEqual({});
    open();
    await flushed;
    expect(await world.counted()).toEqual(onceEach(2));
    expect(await world.position()).toBe(2);
  });

  it('waits for what must come before writing; what is processed meanwhile is written by the next one', async () => {
    const { passed, open } = gate();
    const batches: number[] = [];
    const process = world.started({
      beforeWriting: ({ positions }) => {
        batches.push(positions[0]?.to ?? 0);
        return passed;
      },
    });
    const { all } = watch(process);
    await world.publish([0, 1]);
    await all(2);
    const flushed = process.consumer.flush();
    await until(() => batches.length === 1);
    await world.publish([2]);
    await all(3);
    expect(await world.counted()).toEqual({});
    open();
    await flushed;
    expect(await world.counted()).toEqual(onceEach(2));
    await process.consumer.flush();
    expect(await world.counted()).toEqual(onceEach(3));
    expect(batches).toEqual([2, 3]);
  });

  it('whose preparation fails is read again', async () => {
    let isRefused = true;
    const process = world.started({
      beforeWriting: async () => {
        if (isRefused) throw away('the answers did not arrive');
      },
    });
    const { all } = watch(process);
    await world.publish(numbers(3));
    await all(3);
    await process.consumer.flush();
    isRefused = false;
    await all(6);
    await process.consumer.flush();
    expect(await world.counted()).toEqual(onceEach(3));
    expect(process.eventsOf('dropped')).toEqual([
      { kind: 'dropped', by: 'error', reason: 'the answers did not arrive' },
    ]);
  });

  it('that the ledger will never take ends the endpoint with the reason, and is not read again', async () => {
    const process = world.started();
    process.ledger.faults = [Object.assign(new Error('the schema of another version'), { retry: 'never' })];
    const { seen, all } = watch(process);
    await world.publish(numbers(3));
    await all(3);
    await process.consumer.flush();
    expect((await process.transport.failure()).message).toBe('the schema of another version');
    expect(seen).toHaveLength(3);
    expect(process.eventsOf('dropped')).toHaveLength(1);
  });

  it.each([
    ['that the ledger refused is read again', 'refused', 6],
    ['that was written without an answer is not written again', 'answer-lost', 3],
  ] as const)('%s', async (_, fault, handled) => {
    const process = world.started();
    const { seen, all } = watch(process);
    await world.publish(numbers(3));
    await all(3);
    process.ledger.faults = [fault];
    process.ledger.silence = 2;
    await process.consumer.flush();
    await world.publish([3]);
    await all(handled + 1);
    await process.consumer.flush();
    expect(await world.counted()).toEqual(onceEach(4));
    expect(seen).toHaveLength(handled + 1);
    expect(process.eventsOf('retrying')).toHaveLength(2);
  });
});

describe('two readers of one source', () => {
  it('both believe to own it: the late write of the fenced one is refused, and dropped', async () => {
    const zombie = world.started();
    const { all: zombieHas } = watch(zombie);
    await world.publish(numbers(3));
    await zombieHas(3);
    zombie.transport.fence();
    const heir = world.started();
    const { all: heirHas } = watch(heir);
    await heirHas(3);
    await heir.consumer.flush();
    await zombie.consumer.flush();
    expect(zombie.eventsOf('dropped')).toMatchObject([{ by: 'guard' }]);
    await world.publish([3]);
    await zombieHas(4);
    await zombie.consumer.flush();
    await heirHas(4);
    await heir.consumer.flush();
    expect(heir.eventsOf('dropped')).toMatchObject([{ by: 'guard' }]);
    expect(await world.counted()).toEqual(onceEach(4));
  });

  it('share the sources when one joins while the other writes: nothing is lost, nothing is written twice', async () => {
    world = new ConsumerWorld(2);
    const [first, other] = ['a', 'b', 'c', 'd', 'e'].reduce<[string?, string?]>((found, key) => {
      found[world.broker.sourceOf(key) === source ? 0 : 1] ??= key;
      return found;
    }, []) as [string, string];
    const one = world.started();
    const { all } = watch(one);
    for (const index of numbers(3)) {
      await world.broker.append(plainFrame(index, '1'), first);
      await world.broker.append(plainFrame(index, '2'), other);
    }
    await all(6);
    const { passed, open } = gate();
    one.ledger.gate = passed;
    const flushed = one.consumer.flush();
    const two = world.started();
    const { seen: seenByTwo } = watch(two);
    await until(() => two.eventsOf('assigned').length > 0);
    open();
    await flushed;
    await until(() => one.eventsOf('assigned').length === 2);
    await until(() => seenByTwo.length === 3);
    await Promise.all([one.consumer.flush(), two.consumer.flush()]);
    expect(two.eventsOf('dropped')).toMatchObject([{ by: 'guard' }]);
    expect(await world.counted(1)).toEqual(onceEach(3));
    expect(await world.counted(2)).toEqual(onceEach(3));
  });
});

describe('a new assignment', () => {
  it('comes after what was processed is written; handlers are opened where the ledger stands then', async () => {
    const one = world.started();
    const { seen, all } = watch(one);
    await world.publish(numbers(3));
    await all(3);
    world.started();
    await until(() => one.eventsOf('assigned').length === 2);
    expect(await world.counted()).toEqual(onceEach(3));
    await world.publish([3]);
    await all(4);
    expect(seen).toEqual(numbers(4));
    expect(one.handlers.opened).toEqual(['1', '1']);
  });
});

describe('what was fetched before a rewind', () => {
  it('is not processed when a careless transport hands it over', async () => {
    let handle: (delivery: Delivery) => Promise<void> | void = () => undefined;
    let positionsOf: (sources: readonly string[]) => Promise<unknown> = async () => undefined;
    const slow = world.broker.open();
    const process = world.started({
      transport: Object.assign(slow, {
        subscribe: (subscription: Parameters<typeof slow.subscribe>[0]) => {
          ({ handle, positionsOf } = subscription);
          return { commit: () => Promise.resolve(), rewind: () => undefined };
        },
      }),
    });
    const deliver = (index: number): Promise<void> | void =>
      handle({ frame: plainFrame(index), source, position: index, nextPosition: index + 1 });
    await positionsOf([source]);
    await deliver(0);
    process.ledger.faults = ['refused'];
    await process.consumer.flush();
    // Dropped, and not yet asked for positions.
    await deliver(1);
    await positionsOf([source]);
    await deliver(0);
    await process.consumer.flush();
    expect(await world.counted()).toEqual(onceEach(1));
    expect(await world.position()).toBe(1);
  });
});

describe('a run', () => {
  it('that fails is ended alone: what was processed of it is written, before and after, and others go on', async () => {
    const process = world.started();
    const seen: string[] = [];
    process.handlers.isFaultOfRun = () => true;
    process.handlers.onFrame = ({ frame: { header } }) => void seen.push(`${header.run}/${header.index}`);
    process.handlers.judge = ({ frame: { header } }) => {
      if (header.index === 2 && header.run === '1') throw new Error('a gap');
    };
    for (const index of numbers(4)) {
      await world.publish([index], '1');
      await world.publish([index], '2');
    }
    await until(() => seen.includes('2/3'));
    await process.consumer.flush();
    expect(process.handlers.failed).toEqual(['1']);
    expect(process.eventsOf('run-failed')).toMatchObject([{ runKey: '1', error: { message: 'a gap' } }]);
    expect(await world.counted(1)).toEqual({ 0: 1, 1: 1, 3: 1 });
    expect(await world.counted(2)).toEqual(onceEach(4));
    expect(await world.position()).toBe(8);
  });

  it('that cannot be opened ends alone too when that is the fault of the run', async () => {
    const process = world.started();
    process.handlers.isFaultOfRun = () => true;
    process.handlers.openingFails.set('1', new Error('a scenario of another version'));
    const { all } = watch(process);
    await world.publish([0], '1');
    await world.publish([0], '2');
    await all(1);
    expect(process.handlers.failed).toEqual(['1']);
    expect(process.eventsOf('retrying')).toEqual([]);
  });

  it.each([
    ['says that no retry helps', { retry: 'never' }],
    ['says nothing', {}],
  ])('that cannot be opened stops the endpoint when the error %s', async (_, answer) => {
    const process = world.started();
    process.handlers.openingFails.set('1', Object.assign(new Error('a table is missing'), answer));
    await world.publish([0], '1');
    expect((await process.transport.failure()).message).toBe('a table is missing');
    expect(process.eventsOf('retrying')).toEqual([]);
  });

  it('whose failure cannot be recorded for a while is ended when it can', async () => {
    const process = world.started();
    const faults = [away('the archive is away')];
    process.handlers.isFaultOfRun = () => {
      const fault = faults.shift();
      if (fault !== undefined) throw fault;
      return true;
    };
    process.handlers.judge = () => {
      throw new Error('a gap');
    };
    await world.publish([0], '1');
    await until(() => process.handlers.failed.length > 0);
    expect(process.eventsOf('retrying')).toMatchObject([
      { reason: 'the failure of run 1 could not be recorded: the archive is away' },
    ]);
  });

  it('that fails by a fault of the process stops the endpoint, and nothing half is ever written', async () => {
    const process = world.started();
    process.handlers.onFrame = ({ frame }) => {
      if (frame.header.index === 1) throw new Error('broken');
    };
    await world.publish(numbers(2));
    expect((await process.transport.failure()).message).toBe('broken');
    await process.consumer.flush();
    await process.close();
    expect(await world.counted()).toEqual({});
    expect(await world.position()).toBeUndefined();
    const next = world.started();
    const { all } = watch(next);
    await all(2);
    await next.consumer.flush();
    expect(await world.counted()).toEqual(onceEach(2));
  });

  it('that the backend does not know is passed over, and asked for again with each of its records', async () => {
    const process = world.started();
    process.handlers.unknown.add('7');
    const { all } = watch(process);
    await world.publish([0], '7');
    await world.publish([0]);
    await world.publish([1], '7');
    await all(1);
    await until(() => process.eventsOf('passed-over').length === 2);
    process.handlers.unknown.clear();
    await world.publish([2], '7');
    await all(2);
    await process.consumer.flush();
    expect(await world.counted(1)).toEqual({ 0: 1 });
    expect(await world.counted(7)).toEqual({ 2: 1 });
    expect(await world.position()).toBe(4);
  });

  it('is asked for until the archive answers', async () => {
    const process = world.started();
    process.handlers.silence = 3;
    const { all } = watch(process);
    await world.publish(numbers(2));
    await all(2);
    expect(process.eventsOf('retrying')).toHaveLength(3);
    expect(process.handlers.opened).toEqual(['1']);
  });

  it('that gets no records any more has its handler closed, and opened again when it goes on', async () => {
    const process = world.started({ idleMs: 0 });
    const { all } = watch(process);
    await world.publish([0]);
    await all(1);
    await process.consumer.flush();
    await world.publish([1]);
    await all(2);
    expect(process.handlers.opened).toEqual(['1']);
    await process.consumer.flush();
    await process.consumer.flush();
    await world.publish([2]);
    await all(3);
    await process.consumer.flush();
    expect(process.handlers.opened).toEqual(['1', '1']);
    expect(await world.counted()).toEqual(onceEach(3));
  });
});

describe('a record that is no frame and says no run', () => {
  it('is written once, under the number of unassigned records', async () => {
    const process = world.started();
    await world.broker.append(undefined, 'key');
    const { all } = watch(process);
    await world.publish([0]);
    await all(1);
    process.ledger.faults = ['answer-lost'];
    await process.consumer.flush();
    await until(() => process.eventsOf('assigned').length === 2);
    await process.consumer.flush();
    expect(await world.ledger.deadLetters(0)).toMatchObject([{ source, position: 0, code: 'header-invalid' }]);
  });

  it('is written once when it was processed while a flush failed', async () => {
    const process = world.started();
    const { all } = watch(process);
    await world.publish([0]);
    await all(1);
    const { passed, open } = gate();
    process.ledger.gate = passed;
    process.ledger.faults = ['refused'];
    const flushed = process.consumer.flush();
    await world.broker.append(undefined, 'key');
    await world.publish([1]);
    await all(2);
    open();
    await flushed;
    await all(4);
    await process.consumer.flush();
    expect(await world.counted()).toEqual(onceEach(2));
    expect(await world.ledger.deadLetters(0)).toHaveLength(1);
  });
});
