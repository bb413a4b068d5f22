import { jest } from '@jest/globals';
import { numbers, until } from '@tietovirta/transport/contract';
import { ConsumerWorld, onceEach, source, watch, type ConsumerProcess } from './testing/index.js';

jest.setTimeout(60_000);

let world: ConsumerWorld;
beforeEach(() => {
  world = new ConsumerWorld();
});
afterEach(() => world.close());

describe('records that are gone before they were read', () => {
  const lossesOf = ({ handlers }: ConsumerProcess): readonly (readonly number[])[] =>
    handlers.losses.map((lost) => [lost.position, lost.first]);

  it('end the runs that lost them; the position moves on, and the others are counted', async () => {
    const process = world.started();
    const { all } = watch(process);
    await world.publish(numbers(3));
    await all(3);
    await process.consumer.flush();
    process.kill();
    await world.publish([3, 4]);
    world.broker.deleteBefore(source, 5);
    const next = world.started();
    next.handlers.losers = ['1'];
    const { seen } = watch(next);
    await world.publish([5], '1');
    await world.publish([0, 1], '2');
    await until(() => seen.length === 2);
    await next.consumer.flush();
    expect(lossesOf(next)).toMatchObject([[3, 5]]);
    expect(next.eventsOf('lost')).toMatchObject([{ runKeys: ['1'] }]);
    expect([await world.counted(1), await world.counted(2), await world.position()]).toEqual([
      onceEach(3),
      onceEach(2),
      8,
    ]);
  });

  it('are told again when whoever was told did not write it', async () => {
    const process = world.started();
    const { all } = watch(process);
    await world.publish(numbers(3));
    await all(3);
    await process.consumer.flush();
    world.broker.deleteBefore(source, 3);
    await world.publish([3]);
    await all(4);
    world.broker.deleteBefore(source, 4);
    process.ledger.faults = ['refused'];
    await process.consumer.flush();
    await until(() => process.handlers.losses.length > 0);
    process.kill();
    const next = world.started();
    await until(() => next.handlers.losses.length > 0);
    await next.consumer.flush();
    expect([lossesOf(process), lossesOf(next), await world.position()]).toEqual([[[3, 4]], [[3, 4]], 4]);
  });

  it('and their source began anew: it is read from its beginning, under the guard of where it stood', async () => {
    const process = world.started();
    const { all } = watch(process);
    await world.publish(numbers(5));
    await all(5);
    await process.consumer.flush();
    world.broker.beginAnew(source);
    await world.publish([0, 1], '2');
    await until(() => process.handlers.losses.length > 0);
    await all(7);
    await process.consumer.flush();
    expect([await world.counted(2), await world.position()]).toEqual([onceEach(2), 2]);
    await world.publish([2], '2');
    await all(8);
    await process.consumer.flush();
    expect([await world.counted(2), await world.position(), process.eventsOf('dropped')]).toEqual([onceEach(3), 3, []]);
  });
});
