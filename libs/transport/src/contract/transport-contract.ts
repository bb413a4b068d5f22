/**
 * What every adapter of the transport port must keep, read from the promise in transport.ts. An adapter calls this in its
 * contract spec with a way to open endpoints that are joined to each other, the first of which is used when one is enough.
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Delivery, Transport } from '../transport.js';
import { exemplaryFrame, nameOf } from './exemplary-frames.js';

export interface Endpoints {
  /** Endpoints that together read all partitions. */
  readonly open: (endpoints: number) => Promise<readonly Transport[]>;
}

const keys = Array.from({ length: 24 }, (_, day) => `kelmu.query/${day}`);

export function transportContract(name: string, { open }: Endpoints): void {
  describe.each([1, 2])(`${name} with %i endpoints keeps the promise of the transport:`, (count) => {
    let endpoints: readonly Transport[] = [];
    const opened = async (): Promise<readonly [Transport, ...Transport[]]> => {
      endpoints = await open(count);
      return endpoints as readonly [Transport, ...Transport[]];
    };
    const log = (group: string): Delivery[] => {
      const seen: Delivery[] = [];
      for (const endpoint of endpoints) endpoint.subscribe(group, (delivery) => void seen.push(delivery));
      return seen;
    };
    const allSettled = (): Promise<unknown> => Promise.all(endpoints.map((endpoint) => endpoint.settled()));

    afterEach(async () => {
      await Promise.all(endpoints.map((endpoint) => endpoint.close()));
      endpoints = [];
    });

    it('every frame reaches every group once, with its header and body', async () => {
      const [first] = await opened();
      const [parties, counters] = [log('parties'), log('counters')];
      for (const [day, key] of keys.entries()) await first.publish(exemplaryFrame('kelmu.query', 0, day), key);
      await allSettled();
      const sent = keys.map((_, day) => exemplaryFrame('kelmu.query', 0, day));
      for (const group of [parties, counters]) {
        const frames = group.map(({ frame }) => ({ header: frame.header, body: new Uint8Array(frame.body) }));
        expect(frames.sort((a, b) => a.header.day - b.header.day)).toEqual(sent);
      }
    });

    it('frames of one key come in the order of their publishing', async () => {
      await opened();
      const seen = log('counters');
      for (let index = 0; index < 30; index += 1) {
        for (const [day, key] of keys.entries()) {
          await (endpoints[day % count] as Transport).publish(exemplaryFrame('kelmu.query', index, day), key);
        }
      }
      await allSettled();
      for (const day of keys.keys()) {
        const indexes = seen.filter(({ frame }) => frame.header.day === day).map(({ frame }) => frame.header.index);
        expect(indexes).toEqual(Array.from({ length: 30 }, (_, index) => index));
      }
    });

    it('frames of one key lie in one partition, and keys are spread over all of them', async () => {
      const [first] = await opened();
      const seen = log('counters');
      const many = Array.from({ length: 40 * first.partitions }, (_, day) => `eessi.start/${day}`);
      for (const [day, key] of many.entries()) {
        await first.publish(exemplaryFrame('eessi.start', 0, day), key);
        await first.publish(exemplaryFrame('eessi.start', 1, day), key);
      }
      await allSettled();
      const partitionsOf = new Map<number, Set<number>>();
      for (const { frame, partition } of seen) {
        const of = partitionsOf.get(frame.header.day) ?? new Set();
        partitionsOf.set(frame.header.day, of.add(partition));
      }
      expect([...partitionsOf.values()].every((of) => of.size === 1)).toBe(true);
      expect(new Set(seen.map(({ partition }) => partition)).size).toBe(first.partitions);
    });

    it('positions of a partition grow by one a frame, for each group alike', async () => {
      const [first] = await opened();
      const groups = [log('parties'), log('counters')];
      for (let index = 0; index < 6; index += 1) {
        for (const [day, key] of keys.entries())
          await first.publish(exemplaryFrame('tax-data.request', index, day), key);
      }
      await allSettled();
      for (const seen of groups) {
        for (const partition of new Set(seen.map((delivery) => delivery.partition))) {
          const positions = seen.filter((delivery) => delivery.partition === partition).map(({ position }) => position);
          expect(positions).toEqual(positions.map((_, place) => place));
        }
      }
    });

    it.each(['before', 'after'])(
      'a group that subscribed %s one that answers while it handles sees the positions in order',
      async (when) => {
        const [first] = await opened();
        const groups: Delivery[][] = [];
        if (when === 'before') groups.push(log('counters'));
        for (const endpoint of endpoints) {
          endpoint.subscribe('parties', async ({ frame }) => {
            if (frame.header.messageType !== 'kelmu.query') return;
            const key = `kelmu.query/${frame.header.day}`;
            await endpoint.publish(exemplaryFrame('kelmu.response', frame.header.index, frame.header.day), key);
          });
        }
        if (when === 'after') groups.push(log('counters'));
        for (const [day, key] of keys.entries()) await first.publish(exemplaryFrame('kelmu.query', 0, day), key);
        await allSettled();
        const seen = groups[0] as Delivery[];
        expect(seen).toHaveLength(2 * keys.length);
        for (const partition of new Set(seen.map((delivery) => delivery.partition))) {
          const positions = seen.filter((delivery) => delivery.partition === partition).map(({ position }) => position);
          expect(positions).toEqual(positions.map((_, place) => place));
        }
      },
    );

    it('settled waits until a slow group has handled everything', async () => {
      const [first] = await opened();
      let handled = 0;
      for (const endpoint of endpoints) {
        endpoint.subscribe('slow', async () => {
          await new Promise((resolve) => setImmediate(resolve));
          handled += 1;
        });
      }
      const published = keys.map((key, day) => first.publish(exemplaryFrame('kelmu.query', 0, day), key));
      await Promise.all(published);
      await first.settled();
      expect(handled).toBe(keys.length);
    });

    it('settled has nothing to wait for when nothing was published', async () => {
      await opened();
      await expect(allSettled()).resolves.toHaveLength(count);
    });

    it('settled waits for frames of several publishers on one partition while its group is slow', async () => {
      await opened();
      let handled = 0;
      for (const endpoint of endpoints) {
        endpoint.subscribe('slow', async () => {
          await new Promise((resolve) => setImmediate(resolve));
          handled += 1;
        });
      }
      const key = keys[0] as string;
      const handledAtEnd = await Promise.all(
        endpoints.map(async (endpoint, number) => {
          for (let index = 0; index < 20; index += 1) await endpoint.publish(exemplaryFrame(`p${number}`, index), key);
          await endpoint.settled();
          return handled;
        }),
      );
      expect(Math.max(...handledAtEnd)).toBe(20 * count);
      expect(Math.min(...handledAtEnd)).toBeGreaterThanOrEqual(20);
    });

    it('a great many frames cross from every endpoint to every other without a standstill', async () => {
      await opened();
      const seen = log('counters');
      const flood = async (endpoint: Transport, number: number): Promise<void> => {
        for (let index = 0; index < 400; index += 1) {
          await endpoint.publish(exemplaryFrame(`flood-${number}`, index, index % 7), `flood-${number}/${index % 7}`);
        }
        await endpoint.settled();
      };
      await Promise.all(endpoints.map(flood));
      expect(new Set(seen.map(({ frame }) => nameOf(frame))).size).toBe(400 * count);
      expect(seen).toHaveLength(400 * count);
    });

    it('a handler that fails stops the endpoint: settled rejects with its error, and so does what is published then', async () => {
      const [first] = await opened();
      first.subscribe('counters', ({ frame }) => {
        if (frame.header.index === 1) throw new Error('the counter broke');
      });
      for (const other of endpoints.slice(1)) other.subscribe('counters', () => undefined);
      const outcomes = await Promise.allSettled(
        keys.flatMap((key, day) => [0, 1].map((index) => first.publish(exemplaryFrame('a', index, day), key))),
      );
      expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
      await expect(first.settled()).rejects.toThrow('the counter broke');
      await expect(first.publish(exemplaryFrame('a', 2), keys[0] as string)).rejects.toThrow('the counter broke');
      expect((await first.failure()).message).toBe('the counter broke');
    });

    it('an endpoint tells of no failure while all goes well', async () => {
      const [first] = await opened();
      let failure: Error | undefined;
      void first.failure().then((error) => (failure = error));
      log('counters');
      for (const [day, key] of keys.entries()) await first.publish(exemplaryFrame('kelmu.query', 0, day), key);
      await allSettled();
      expect(failure).toBeUndefined();
    });
  });
}
