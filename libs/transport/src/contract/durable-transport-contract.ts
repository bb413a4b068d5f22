/**
 * The suite of transports that keep their frames, beyond that of every transport; it follows the promise in durable-transport.ts.
 */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DurableTransport } from '../durable-transport.js';
import type { Delivery } from '../transport.js';
import { PositionStore } from './position-store.js';
import { keys, numbers, soundFrame } from './sound-frames.js';
import { until } from './until.js';
import { WatchedReader } from './watched-reader.js';

export interface DurableEndpoints {
  /** Empty streams for the endpoints that are opened from now on. */
  readonly renew: () => Promise<void>;
  readonly open: () => DurableTransport;
  /** How many sources the frames of one exchange are spread over. */
  readonly sources: number;
  /** Puts a record that cannot be read where the frames of a key go. */
  readonly poison: (key: string) => Promise<void>;
  /** Deletes the records before a position where the frames of a key go; all when absent. */
  readonly forget: (key: string, before?: number) => Promise<void>;
  /** Breaks every connection for a while; resolves when the broker answers again. */
  readonly interrupt: () => Promise<void>;
}

const day = 3;
const key = keys[day] as string;

export function durableTransportContract(
  name: string,
  { renew, open, sources, poison, forget, interrupt }: DurableEndpoints,
): void {
  describe(`${name} keeps what it carries:`, () => {
    let endpoints: DurableTransport[] = [];
    let store = new PositionStore();
    const opened = (): DurableTransport => {
      const endpoint = open();
      endpoints.push(endpoint);
      return endpoint;
    };
    const kept = (asked: readonly string[]): ReadonlyMap<string, number> => store.positionsOf('counters', asked);
    const saving = ({ source, nextPosition }: Delivery): void => {
      store.save('counters', source, nextPosition);
    };
    const publish = async (nths: readonly number[], days = [day]): Promise<void> => {
      const publisher = opened();
      for (const nth of nths) {
        for (const each of days) await publisher.publish(soundFrame('kelmu.query', nth, each), keys[each] as string);
      }
      await publisher.settled();
    };
    const names = (nths: readonly number[]): readonly string[] => nths.map((nth) => `${day}/${nth}`);

    beforeEach(async () => {
      store = new PositionStore();
      await renew();
    });

    afterEach(async () => {
      await Promise.all(endpoints.splice(0).map((endpoint) => endpoint.close()));
      endpoints = [];
    });

    it('frames that were published before the first reader come to it', async () => {
      await publish(numbers(20));
      const reader = new WatchedReader(opened(), kept);
      await until(() => reader.frames.length === 20);
      expect(reader.frames).toEqual(names(numbers(20)));
      expect(reader.mostAtOnce).toBe(1);
    });

    it('a frame whose position was not saved comes again after the reader has died', async () => {
      await publish(numbers(20));
      const endpoint = opened();
      const first = new WatchedReader(endpoint, kept, (delivery, { frames }) => {
        if (frames.length < 7) saving(delivery);
      });
      await until(() => first.frames.length === 20);
      await endpoint.close();
      const second = new WatchedReader(opened(), kept);
      await until(() => second.frames.length === 13);
      expect(second.frames).toEqual(names(numbers(20).slice(7)));
    });

    it('committed positions are for monitoring only: reading begins where the subscriber says, further back or further on', async () => {
      await publish(numbers(20));
      const endpoint = opened();
      const first = new WatchedReader(endpoint, kept);
      await until(() => first.frames.length === 20);
      const { source } = first.deliveries[0] as Delivery;
      await first.reader.commit(new Map([[source, 15]]));
      await endpoint.close();
      for (const from of [4, 18]) {
        const next = opened();
        const again = new WatchedReader(next, () => new Map([[source, from]]));
        await until(() => again.frames.length === 20 - from);
        expect(again.frames).toEqual(names(numbers(20).slice(from)));
        await next.close();
      }
    });

    it('a reader that rewinds gets nothing more of before, and then everything from where it stands', async () => {
      await publish(numbers(30));
      let isRewound = false;
      const reader = new WatchedReader(opened(), kept, ({ source }, { frames, reader: own }) => {
        if (frames.length !== 11 || isRewound) return;
        isRewound = true;
        store.save('counters', source, 5);
        own.rewind();
      });
      await until(() => reader.frames.length === 12 + 25);
      expect(reader.frames).toEqual([...names(numbers(12)), ...names(numbers(30).slice(5))]);
    });

    it('a reader that has read everything and rewinds reads it again', async () => {
      await publish(numbers(6));
      const reader = new WatchedReader(opened(), () => new Map());
      await until(() => reader.frames.length === 6);
      reader.reader.rewind();
      await until(() => reader.frames.length === 12);
      expect(reader.frames).toEqual([...names(numbers(6)), ...names(numbers(6))]);
    });

    it('sources are assigned again when an endpoint joins and when it leaves, and no frame is missed', async () => {
      const days = [...keys.keys()];
      const watched = (endpoint: DurableTransport): WatchedReader => new WatchedReader(endpoint, kept, saving);
      const first = watched(opened());
      await publish([0], days);
      await until(() => first.frames.length === days.length);
      const all = [...first.sources].sort();

      const leaving = opened();
      const second = watched(leaving);
      await until(() => second.sources.length > 0 && first.sources.length + second.sources.length === all.length);
      expect([...first.sources, ...second.sources].sort()).toEqual(all);
      await publish([1], days);
      await until(() => first.frames.length + second.frames.length === 2 * days.length);

      await leaving.close();
      await until(() => first.sources.length === all.length);
      await publish([2], days);
      await until(() => first.frames.length + second.frames.length === 3 * days.length);
      const expected = days.flatMap((each) => numbers(3).map((nth) => `${each}/${nth}`));
      expect([...first.frames, ...second.frames].sort()).toEqual(expected.sort());
      expect(new Set(first.deliveries.map(({ source }) => source)).size).toBe(sources);
    });

    it('an unreadable record is reported with its place, between the frames around it, and blocks nothing', async () => {
      await publish([0]);
      await poison(key);
      await publish([1]);
      const reader = new WatchedReader(opened(), kept);
      await until(() => reader.frames.length === 2 && reader.unreadable.length === 1);
      const [before, after] = reader.deliveries as [Delivery, Delivery];
      expect(reader.unreadable[0]).toMatchObject({
        source: before.source,
        position: before.nextPosition,
        nextPosition: after.position,
      });
      expect(reader.unreadable[0]?.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    });

    it('an unreadable record is skipped by a group without a handler for it, and its position moves on', async () => {
      await poison(key);
      const passed: number[] = [];
      opened().subscribe({
        group: 'counters',
        positionsOf: () => Promise.resolve(new Map()),
        skipped: ({ nextPosition }) => void passed.push(nextPosition),
        handle: () => undefined,
      });
      await until(() => passed.length > 0);
      expect(passed).toEqual([1]);
    });

    describe('what is gone before it was read', () => {
      const lostAt = ({ losses }: WatchedReader): readonly (readonly [number, number, number])[] =>
        losses.map(({ position, first, end }) => [position, first, end] as const);

      it('is told at the next assignment, and reading goes on at what is kept', async () => {
        await publish(numbers(20));
        const first = opened();
        const reader = new WatchedReader(first, kept, saving);
        await until(() => reader.frames.length === 20);
        await first.close();
        await publish(numbers(30).slice(20));
        await forget(key, 25);
        const next = new WatchedReader(opened(), kept);
        await until(() => next.frames.length === 5);
        expect(next.frames).toEqual(names([25, 26, 27, 28, 29]));
        expect(lostAt(next)).toEqual([[20, 25, 30]]);
      });

      it('is told to a reader that is under way, although nothing more is published', async () => {
        await publish(numbers(4));
        const hold = new Gate();
        const reader = new WatchedReader(opened(), kept, () => hold.pass());
        await until(() => reader.isAtWork);
        await publish(numbers(8).slice(4));
        await forget(key);
        hold.open();
        await until(() => reader.losses.length === 1);
        // A transport may have fetched what lay there before.
        const fetched = reader.frames.length;
        expect([fetched <= 4, lostAt(reader)]).toEqual([true, [[fetched, 8, 8]]]);
        await publish([8]);
        await until(() => reader.frames.length === fetched + 1);
        expect(reader.frames).toEqual(names([...numbers(fetched), 8]));
      });

      it('stops an endpoint whose group cannot be told', async () => {
        await publish(numbers(3));
        await forget(key, 3);
        const endpoint = opened();
        const positionsOf = (asked: readonly string[]): Promise<ReadonlyMap<string, number>> =>
          Promise.resolve(new Map(asked.map((each) => [each, 1])));
        endpoint.subscribe({ group: 'counters', positionsOf, handle: () => undefined });
        expect((await endpoint.failure()).message).toMatch(/position 1\b/);
      });
    });

    it('an endpoint stops when the subscriber has no position to begin at', async () => {
      const endpoint = opened();
      const positionsOf = (): Promise<never> => Promise.reject(new Error('no ledger'));
      endpoint.subscribe({ group: 'counters', positionsOf, handle: () => undefined });
      expect((await endpoint.failure()).message).toBe('no ledger');
    });

    it('closing waits for the frame that is being handled, and takes no other', async () => {
      await publish(numbers(5));
      const endpoint = opened();
      let release: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      let begun = 0;
      const reader = new WatchedReader(endpoint, kept, () => {
        begun += 1;
        return gate;
      });
      await until(() => begun === 1);
      const closed = endpoint.close().then(() => reader.frames.length);
      release();
      expect(await closed).toBe(1);
      expect(begun).toBe(1);
    });

    it('frames cross a time without a broker: all come, in order', async () => {
      const publisher = opened();
      const reader = new WatchedReader(opened(), kept, saving);
      const halfway = new Gate();
      const publishing = (async () => {
        for (const nth of numbers(60)) {
          if (nth === 30) await halfway.pass();
          await publisher.publish(soundFrame('kelmu.query', nth, day), key);
        }
        await publisher.settled();
      })();
      await until(() => reader.frames.length >= 1);
      const interrupted = interrupt();
      halfway.open();
      await Promise.all([publishing, interrupted]);
      await until(
        () => reader.frames.includes(`${day}/59`),
        () => reader.frames.at(-1),
      );
      // Frames that were in flight when the connection broke may come twice; the first of each shows the order.
      expect([...new Set(reader.frames)]).toEqual(names(numbers(60)));
    }, 120_000);
  });
}

/** A promise that is pending until it is opened. */
class Gate {
  open: () => void = () => undefined;
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));

  pass(): Promise<void> {
    return this.opened;
  }
}
