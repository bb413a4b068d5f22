import { findMessageType } from '@tietovirta/exchanges';
import { sampleFrame } from '@tietovirta/messages/builders';
import type { DurableSubscription, LostRecords } from '@tietovirta/transport';
import type { FetchedBatch, GroupListener, KafkaClient, SourceBounds, StoredRecord } from '@tietovirta/kafka-client';
import { KafkaReader } from './kafka-reader.js';
import { fetchedAt } from './testing/through-the-wire.js';
import { frameRecord } from './wire/frame-record.js';

const source = 'tietovirta.kelmu/0';
const type = findMessageType('kelmu.query');

/** A record whose frame has its position as index. */
function recordAt(position: number): StoredRecord {
  const { key, value, headers } = frameRecord(
    sampleFrame(type, { rows: 1, index: position, firstOrdinal: position }),
    'k',
  );
  return { position, key: Buffer.from(String(key)), value, headers };
}

/** A broker that the test controls. */
class Desk {
  listener: GroupListener | undefined;
  bounds: SourceBounds = { first: 0, end: 1_000 };
  /** Of the next questions for bounds. */
  failures: Error[] = [];
  /** What the next questions are answered with instead. */
  premature: ReadonlyMap<string, SourceBounds>[] = [];
  readonly seeks: number[] = [];
  isClosed = false;
  readonly client = {
    openGroup: (listener: GroupListener) => {
      this.listener = listener;
      return {
        seek: (_: string, position: number) => void this.seeks.push(position),
        commit: () => Promise.reject(new Error('rebalancing')),
        close: async () => void (this.isClosed = true),
      };
    },
    boundsOf: () => {
      const error = this.failures.shift();
      if (error !== undefined) return Promise.reject(error);
      return Promise.resolve(this.premature.shift() ?? new Map([[source, this.bounds]]));
    },
  } as unknown as KafkaClient;

  /** What a client would bring that asked for `from` and got these positions. @returns where it reads on */
  bring(from: number, positions: readonly number[], more: Partial<FetchedBatch> = {}): Promise<number> {
    const records = fetchedAt(positions.map(recordAt));
    const next = (positions.at(-1) ?? from - 1) + 1;
    return (this.listener as GroupListener).batch({ source, from, records, next, isCurrent: () => true, ...more });
  }
}

describe('Reading for a group', () => {
  let desk = new Desk();
  let handled: number[] = [];
  let passed: number[] = [];
  let asked: (readonly string[])[] = [];
  let begins = 0;
  let failure: Error | undefined;
  let losses: LostRecords[] = [];
  const told: Partial<DurableSubscription> = { lost: async (lost) => void losses.push(lost) };
  const events: string[] = [];

  function read(more: Partial<DurableSubscription> = {}): KafkaReader {
    const subscription: DurableSubscription = {
      group: 'counters',
      positionsOf: (sources) => {
        asked.push(sources);
        return Promise.resolve(new Map([[source, begins]]));
      },
      skipped: ({ nextPosition }) => void passed.push(nextPosition),
      handle: ({ frame }) => void handled.push(frame.header.index),
      ...more,
    };
    return new KafkaReader({
      client: desk.client,
      subscription,
      topics: ['tietovirta.kelmu'],
      exchangeOf: (topic) => topic.slice('tietovirta.'.length),
      lookMs: 5,
      doubtMs: 1,
      largestBodyBytes: 1_000_000,
      onEvent: ({ code }) => void events.push(code),
      onFailure: (error) => (failure ??= error),
    });
  }

  beforeEach(() => {
    [desk, handled, passed, asked, begins, failure, losses] = [new Desk(), [], [], [], 0, undefined, []];
    events.length = 0;
  });

  it('asks once an assignment where to begin, and reads on from there', async () => {
    begins = 3;
    const reader = read();
    reader.assigned([source]);
    expect(await desk.bring(3, [3, 4])).toBe(5);
    expect(await desk.bring(5, [5])).toBe(6);
    expect([handled, asked, desk.seeks]).toEqual([[3, 4, 5], [[source]], [3]]);
    reader.assigned([source]);
    await desk.bring(3, [3]);
    expect(asked).toHaveLength(2);
  });

  it('passes over what lies before that', async () => {
    begins = 3;
    read().assigned([source]);
    expect(await desk.bring(1, [1, 2])).toBe(3);
    expect(await desk.bring(2, [2, 3, 4])).toBe(5);
    expect(handled).toEqual([3, 4]);
  });

  it('drops what begins beyond that, and goes back', async () => {
    begins = 3;
    read().assigned([source]);
    expect(await desk.bring(8, [8, 9])).toBe(8);
    expect([handled, desk.seeks]).toEqual([[], [3, 3]]);
  });

  it('tells what is gone when a batch shows it, and goes on at what is kept', async () => {
    begins = 3;
    read(told).assigned([source]);
    await desk.bring(3, [3]);
    desk.bounds = { first: 8, end: 1_000 };
    await desk.bring(8, [8, 9]);
    await desk.bring(8, [8, 9]);
    expect(losses).toEqual([{ source, exchange: 'kelmu', position: 4, first: 8, end: 1_000 }]);
    expect([handled, desk.seeks.at(-1), failure]).toEqual([[3, 8, 9], 8, undefined]);
  });

  it('tells of a source that began anew while it was read, and reads it from its beginning', async () => {
    begins = 500;
    read(told).assigned([source]);
    await desk.bring(500, [500]);
    desk.bounds = { first: 0, end: 2 };
    await desk.bring(0, [0, 1]);
    await desk.bring(0, [0, 1]);
    expect(losses).toEqual([{ source, exchange: 'kelmu', position: 501, first: 0, end: 2 }]);
    expect(handled).toEqual([500, 0, 1]);
  });

  describe('believes at the second look that a source began anew', () => {
    const anew = new Map([[source, { first: 0, end: 2 }]]);

    it('and goes on where it was due when a broker that has just become leader did not know better', async () => {
      [begins, desk.premature] = [500, [anew]];
      read(told).assigned([source]);
      await desk.bring(500, [500]);
      desk.premature = [anew];
      await desk.bring(0, [0, 1]);
      expect(desk.seeks.at(-1)).toBe(501);
      await desk.bring(501, [501]);
      expect([handled, losses]).toEqual([[500, 501], []]);
    });

    it('and waits for brokers that do not know the source at all', async () => {
      [begins, desk.premature] = [500, [new Map(), new Map()]];
      read(told).assigned([source]);
      await desk.bring(500, [500]);
      expect([handled, losses, events]).toEqual([[500], [], ['broker-silent', 'broker-silent']]);
    });
  });

  it.each([
    [5, { first: 6, end: 9 }],
    [10, { first: 6, end: 9 }],
  ])('tells at once when position %i is asked of a topic that keeps %j', async (position, bounds) => {
    [begins, desk.bounds] = [position, bounds];
    read(told).assigned([source]);
    await desk.bring(6, [6]);
    expect(losses).toMatchObject([{ position, ...bounds }]);
    expect([handled, failure]).toEqual([[6], undefined]);
  });

  it('tells what is gone although nothing comes that would show it', async () => {
    begins = 3;
    const reader = read(told);
    reader.assigned([source]);
    await desk.bring(3, [3]);
    desk.bounds = { first: 8, end: 8 };
    while (losses.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect([losses[0], desk.seeks.at(-1)]).toMatchObject([{ position: 4, first: 8, end: 8 }, 8]);
    await reader.close();
  });

  it('stops when the broker no longer keeps what comes next, and nobody can be told', async () => {
    begins = 3;
    read().assigned([source]);
    await desk.bring(3, [3]);
    desk.bounds = { first: 8, end: 1_000 };
    await desk.bring(8, [8, 9]);
    expect(failure).toMatchObject({ name: 'MessagesLost', position: 4, bounds: { first: 8 } });
    expect([handled, desk.isClosed]).toEqual([[3], true]);
  });

  it.each([
    [5, { first: 6, end: 9 }],
    [10, { first: 6, end: 9 }],
  ])('stops at once when position %i is asked of a topic that keeps %j', async (position, bounds) => {
    [begins, desk.bounds] = [position, bounds];
    read().assigned([source]);
    await desk.bring(6, [6]);
    expect(failure).toMatchObject({ name: 'MessagesLost', position });
    expect(handled).toEqual([]);
  });

  it('begins a source that was never read where the broker still has something, and says so', async () => {
    desk.bounds = { first: 6, end: 9 };
    read().assigned([source]);
    await desk.bring(6, [6]);
    expect([handled, passed, desk.seeks]).toEqual([[6], [6], [6]]);
  });

  it('reports positions that hold no record of ours', async () => {
    read().assigned([source]);
    expect(await desk.bring(0, [0, 1], { next: 3 })).toBe(3);
    expect(passed).toEqual([3]);
  });

  it('delivers nothing of an assignment that is over, and begins the new one', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const reader = read({
      handle: async ({ frame }) => {
        handled.push(frame.header.index);
        if (frame.header.index === 1) await gate;
      },
    });
    reader.assigned([source]);
    const batch = desk.bring(0, [0, 1, 2, 3]);
    while (handled.length < 2) await new Promise((resolve) => setImmediate(resolve));
    begins = 1;
    reader.rewind();
    // The subscriber is not asked where to begin while it handles a frame.
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toHaveLength(1);
    release();
    expect(await batch).toBe(0);
    expect(await desk.bring(1, [1, 2])).toBe(3);
    expect([handled, desk.seeks]).toEqual([
      [0, 1, 1, 2],
      [0, 1],
    ]);
  });

  it('stops between two frames when the member no longer owns the source', async () => {
    read().assigned([source]);
    expect(await desk.bring(0, [0, 1, 2], { isCurrent: () => handled.length < 2 })).toBe(2);
    expect(handled).toEqual([0, 1]);
  });

  it('waits for a broker that does not say what it keeps, and reports it', async () => {
    desk.failures = [Object.assign(new Error('connect ECONNREFUSED'), { retry: 'later' })];
    read().assigned([source]);
    await desk.bring(0, [0]);
    expect([handled, events, failure]).toEqual([[0], ['broker-silent'], undefined]);
  });

  it.each([
    ['says that no retry helps', { retry: 'never' }],
    ['is about something to be set aside', { retry: 'set aside' }],
    ['says nothing', {}],
  ])('stops at once when the error of a broker %s', async (_, answer) => {
    const refusal = Object.assign(new Error('TOPIC_AUTHORIZATION_FAILED'), answer);
    desk.failures = [refusal];
    read().assigned([source]);
    await desk.bring(0, [0]);
    expect([failure, handled, events, desk.isClosed]).toEqual([refusal, [], [], true]);
  });

  it('stops also when that happens on the way back to what is due', async () => {
    begins = 3;
    read().assigned([source]);
    await desk.bring(3, [3]);
    const refusal = new Error('TOPIC_AUTHORIZATION_FAILED');
    desk.failures = [refusal];
    await desk.bring(8, [8, 9]);
    expect([failure, handled, desk.isClosed]).toEqual([refusal, [3], true]);
  });

  it('survives a commit that fails', async () => {
    await expect(read().commit(new Map([[source, 3]]))).resolves.toBeUndefined();
    expect(events).toEqual(['commit-failed']);
  });

  it('has the record behind a frame at hand while it is handled, and only then', async () => {
    const originals: (string | undefined)[] = [];
    const reader = read({
      handle: ({ position }) => void originals.push(reader.original(source, position)?.key?.toString()),
    });
    reader.assigned([source]);
    await desk.bring(0, [0]);
    expect(originals).toEqual(['k']);
    expect(reader.original(source, 0)).toBeUndefined();
  });
});
