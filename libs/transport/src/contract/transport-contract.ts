/**
 * The suite that every adapter of the transport port must pass; it follows the promise in transport.ts. An adapter calls this in its
 * contract spec with a way to open endpoints that are joined to each other, the first of which is used when one is enough.
 * The suite waits for what comes: adapters differ in when a frame has been handled.
 */
import { sliceKey } from '@tietovirta/messages';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Delivery, Transport } from '../transport.js';
import { keys, nameOf, nthOf, numbers, soundFrame } from './sound-frames.js';
import { until } from './until.js';

export interface Endpoints {
  /** Endpoints that together read all sources, which hold nothing yet. */
  readonly open: (endpoints: number) => Promise<readonly Transport[]>;
  /** How many sources the frames of one exchange are spread over. */
  readonly sources: number;
}

export function transportContract(name: string, { open, sources }: Endpoints): void {
  describe.each([1, 2])(`${name} with %i endpoints keeps the promise of the transport:`, (count) => {
    let endpoints: readonly Transport[] = [];
    const opened = async (): Promise<readonly [Transport, ...Transport[]]> => {
      endpoints = await open(count);
      return endpoints as readonly [Transport, ...Transport[]];
    };
    const log = (group: string): Delivery[] => {
      const seen: Delivery[] = [];
      for (const endpoint of endpoints)
        endpoint.subscribe({ group, handle: (delivery) => void seen.push(kept(delivery)) });
      return seen;
    };
    const come = (seen: readonly unknown[], expected: number): Promise<void> =>
      until(
        () => seen.length >= expected,
        () => `${seen.length} of ${expected}`,
      );

    afterEach(async () => {
      await Promise.all(endpoints.map((endpoint) => endpoint.close()));
      endpoints = [];
    });

    it('every frame reaches every group once, with its header and body', async () => {
      const [first] = await opened();
      const groups = [log('parties'), log('counters')];
      for (const [day, key] of keys.entries()) await first.publish(soundFrame('kelmu.query', 0, day), key);
      await first.settled();
      const sent = keys.map((_, day) => soundFrame('kelmu.query', 0, day));
      for (const seen of groups) {
        await come(seen, keys.length);
        const frames = seen.map(({ frame }) => frame);
        expect(frames.sort((a, b) => a.header.day - b.header.day)).toEqual(sent);
      }
    });

    it('frames of one key come in the order of their publishing', async () => {
      await opened();
      const seen = log('counters');
      for (const nth of numbers(30)) {
        for (const [day, key] of keys.entries()) {
          await (endpoints[day % count] as Transport).publish(soundFrame('kelmu.query', nth, day), key);
        }
      }
      await come(seen, 30 * keys.length);
      for (const day of keys.keys()) {
        const came = seen.filter(({ frame }) => frame.header.day === day).map(({ frame }) => nthOf(frame));
        expect(came).toEqual(numbers(30));
      }
    });

    it('frames of one key lie in one source, and keys are spread over all of them', async () => {
      const [first] = await opened();
      const seen = log('counters');
      const many = numbers(40 * sources).map((day) => `eessi.start/${day}`);
      for (const [day, key] of many.entries()) {
        await first.publish(soundFrame('eessi.start', 0, day), key);
        await first.publish(soundFrame('eessi.start', 1, day), key);
      }
      await come(seen, 2 * many.length);
      const sourcesOf = new Map<number, Set<string>>();
      for (const { frame, source } of seen) {
        sourcesOf.set(frame.header.day, (sourcesOf.get(frame.header.day) ?? new Set()).add(source));
      }
      expect([...sourcesOf.values()].every((of) => of.size === 1)).toBe(true);
      expect(new Set(seen.map(({ source }) => source)).size).toBe(sources);
    });

    /** Each frame begins where the one before it ended, from 0. */
    const expectUnbroken = (seen: readonly Delivery[]): void => {
      for (const source of new Set(seen.map((delivery) => delivery.source))) {
        const places = seen.filter((delivery) => delivery.source === source);
        expect(places.map(({ position }) => position)).toEqual([
          0,
          ...places.slice(0, -1).map(({ nextPosition }) => nextPosition),
        ]);
      }
    };

    it('positions of a source follow each other from 0, for each group alike', async () => {
      const [first] = await opened();
      const groups = [log('parties'), log('counters')];
      for (const nth of numbers(6)) {
        for (const [day, key] of keys.entries()) await first.publish(soundFrame('tax-data.request', nth, day), key);
      }
      for (const seen of groups) {
        await come(seen, 6 * keys.length);
        expectUnbroken(seen);
      }
    });

    it.each(['before', 'after'])(
      'a group that subscribed %s one that answers while it handles sees the positions in order',
      async (when) => {
        const [first] = await opened();
        const groups: Delivery[][] = [];
        if (when === 'before') groups.push(log('counters'));
        for (const endpoint of endpoints) {
          const handle = async ({ frame }: Delivery): Promise<void> => {
            const { messageType, day } = frame.header;
            if (messageType !== 'kelmu.query') return;
            await endpoint.publish(soundFrame('kelmu.response', nthOf(frame), day), `kelmu.query/${day}`);
          };
          endpoint.subscribe({ group: 'parties', handle });
        }
        if (when === 'after') groups.push(log('counters'));
        for (const [day, key] of keys.entries()) await first.publish(soundFrame('kelmu.query', 0, day), key);
        const seen = groups[0] as Delivery[];
        await come(seen, 2 * keys.length);
        expect(new Set(seen.map(({ frame }) => nameOf(frame))).size).toBe(2 * keys.length);
        expectUnbroken(seen);
      },
    );

    it('settled has nothing to wait for when nothing was published', async () => {
      await opened();
      await expect(Promise.all(endpoints.map((endpoint) => endpoint.settled()))).resolves.toHaveLength(count);
    });

    it('what is settled comes, although its publisher is closed', async () => {
      const [first] = await opened();
      const last = endpoints.at(-1) as Transport;
      const seen = log('counters');
      for (const [day, key] of keys.entries()) await first.publish(soundFrame('kelmu.query', 0, day), key);
      await first.settled();
      if (first !== last) await first.close();
      await come(seen, keys.length);
    });

    it('a great many frames cross from every endpoint to every other without a standstill', async () => {
      await opened();
      const seen = log('counters');
      const flood = async (endpoint: Transport, number: number): Promise<void> => {
        const messageType = number === 0 ? 'kelmu.query' : 'tax-data.request';
        for (const each of numbers(400)) {
          const day = each % 7;
          await endpoint.publish(soundFrame(messageType, each, day), sliceKey({ messageType, day }));
        }
        await endpoint.settled();
      };
      await Promise.all(endpoints.map(flood));
      await come(seen, 400 * count);
      expect(new Set(seen.map(({ frame }) => nameOf(frame))).size).toBe(400 * count);
      expect(seen).toHaveLength(400 * count);
    });

    it('a handler that fails stops the endpoint: settled rejects with its error, and so does what is published then', async () => {
      const [first] = await opened();
      const handle = ({ frame }: Delivery): void => {
        if (nthOf(frame) === 1) throw new Error('the counter broke');
      };
      first.subscribe({ group: 'counters', handle });
      for (const other of endpoints.slice(1)) other.subscribe({ group: 'counters', handle: () => undefined });
      const outcomes = Promise.allSettled(
        keys.flatMap((key, day) => [0, 1].map((nth) => first.publish(soundFrame('kelmu.query', nth, day), key))),
      );
      expect((await first.failure()).message).toBe('the counter broke');
      await outcomes;
      await expect(first.settled()).rejects.toThrow('the counter broke');
      await expect(first.publish(soundFrame('kelmu.query', 2), keys[0] as string)).rejects.toThrow('the counter broke');
    });

    it('an endpoint reports no failure while all goes well', async () => {
      const [first] = await opened();
      let failure: Error | undefined;
      void first.failure().then((error) => (failure = error));
      const seen = log('counters');
      for (const [day, key] of keys.entries()) await first.publish(soundFrame('kelmu.query', 0, day), key);
      await come(seen, keys.length);
      expect(failure).toBeUndefined();
    });
  });
}

/** A handler must not keep a body, so this keeps a copy. */
const kept = (delivery: Delivery): Delivery => ({
  ...delivery,
  frame: { header: delivery.frame.header, body: new Uint8Array(delivery.frame.body) },
});
