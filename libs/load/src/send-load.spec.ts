import { findMessageType } from '@tietovirta/exchanges';
import { sampleColumns } from '@tietovirta/messages/builders';
import { LoadMeasures, momentsByShape, sendLoad, type LoadClock, type LoadTarget, type Moments, type Portion, type SendOptions, type Stretch } from './index.js'; // oxfmt-ignore

const columns = sampleColumns(findMessageType('kelmu.query'), { rows: 4_000 });

const stretch = (count: number, first = 0): Stretch => ({
  pieces: [{ messageType: 'kelmu.query', day: 7, columns, firstIndex: 0, isLast: false }],
  count,
  pieceOf: new Uint16Array(count),
  rowOf: Uint32Array.from({ length: count }, (_, row) => row),
  instantOf: Float64Array.from({ length: count }, (_, at) => first + at),
  placeOf: Float64Array.from({ length: count }, (_, at) => first + at),
});

/** Time passes only while somebody waits. */
class PlayedClock implements LoadClock {
  private atMs = 5_000;

  now(): number {
    return this.atMs;
  }

  pause(ms: number): Promise<void> {
    // A clock of doubles would stand still for a wait that is smaller than what it can tell.
    this.atMs += Math.max(ms, 0.001);
    return Promise.resolve();
  }

  giveWay(): Promise<void> {
    return Promise.resolve();
  }
}

interface Held {
  /** At which message the target holds the load up, and how long, ms. */
  readonly at: number;
  readonly forMs: number;
}

class PlayedTarget implements LoadTarget {
  readonly places: number[] = [];
  settles = 0;

  constructor(
    private readonly clock: PlayedClock,
    private readonly held?: Held,
  ) {}

  send({ stretch: of, from, to }: Portion, taken: () => void): Promise<void> | undefined {
    const { held } = this;
    const places = [...of.placeOf.subarray(from, to)];
    this.places.push(...places);
    if (held === undefined || !places.includes(held.at)) {
      taken();
      return undefined;
    }
    return this.clock.pause(held.forMs).then(taken);
  }

  settled(): Promise<void> {
    this.settles += 1;
    return Promise.resolve();
  }
}

async function* each(stretches: readonly Stretch[]): AsyncGenerator<Stretch, void, undefined> {
  for (const one of stretches) yield await Promise.resolve(one);
}

const hundredASecond = momentsByShape({ stages: [{ durationMs: Infinity, from: 100, to: 100 }] });

async function played(options: Partial<SendOptions> & { held?: Held; count?: number; moments?: Moments }) {
  const { held, count = 1_000, moments = hundredASecond, ...rest } = options;
  const clock = new PlayedClock();
  const target = new PlayedTarget(clock, held);
  const measures = new LoadMeasures();
  const halves = [stretch(count / 2), stretch(count / 2, count / 2)];
  const signal = new AbortController().signal;
  const isComplete = await sendLoad({ stretches: each(halves), target, moments, behind: 'wait', clock, measures, signal, ...rest }); // oxfmt-ignore
  return { isComplete, target, measures, elapsedMs: clock.now() - 5_000 };
}

describe('a load', () => {
  it('sends each message at its moment', async () => {
    const { isComplete, target, measures, elapsedMs } = await played({});
    expect(isComplete).toBe(true);
    expect(target.places).toEqual(Array.from({ length: 1_000 }, (_, place) => place));
    // The last of 1,000 at 100 a second leaves at 9.99 s.
    expect(elapsedMs).toBeCloseTo(9_990, 3);
    expect(measures.lateness.max).toBe(0);
    expect(measures.exchanges.get('kelmu')?.sent).toBe(1_000);
    expect(target.settles).toBe(1);
  });

  it('counts all that a target held up as late, not only the message at which it did', async () => {
    const { measures } = await played({ held: { at: 200, forMs: 3_000 } });
    // 3 s at 100 a second: messages 200 to 499, late by 3,000, 2,990 … 10 ms. That is 300 of 1,000.
    expect(measures.sent).toBe(1_000);
    expect(measures.lateness.max).toBeCloseTo(3_000, -1);
    expect(measures.lateness.percentile(70)).toBeLessThan(1);
    expect(measures.lateness.percentile(85)).toBeCloseTo(1_500, -2);
    // The messages left at their moments, but those that were held up.
    expect(measures.pace.percentile(70)).toBeLessThan(1);
  });

  it('leaves out what is later than a second where it drops, and counts it', async () => {
    const { measures, target, isComplete } = await played({ held: { at: 200, forMs: 3_000 }, behind: 'drop' });
    // At 5 s everything of before 4 s is dropped: 201 to 399.
    expect(measures.dropped).toBe(199);
    expect(measures.exchanges.get('kelmu')?.dropped).toBe(199);
    expect(target.places.filter((place) => place > 200 && place < 400)).toEqual([]);
    expect(measures.sent + measures.dropped).toBe(1_000);
    expect(measures.due).toBe(1_000);
    expect(isComplete).toBe(true);
  });

  it('ends with its last stage, and sends no more than lies under its stages', async () => {
    const moments = momentsByShape({ stages: [{ durationMs: 2_000, from: 0, to: 100 }, { durationMs: 1_000, from: 100, to: 0 }] }); // oxfmt-ignore
    const { measures, elapsedMs, isComplete } = await played({ moments });
    expect(measures.sent).toBe(150);
    expect(elapsedMs).toBe(3_000);
    expect(isComplete).toBe(true);
  });

  it('stops when it is told to, and waits for what the target took over', async () => {
    const stop = new AbortController();
    const measures = new LoadMeasures();
    const onBegin = (): void => {
      stop.abort();
    };
    const { isComplete, target } = await played({ signal: stop.signal, measures, onBegin });
    expect(isComplete).toBe(false);
    expect(target.places).toEqual([]);
    expect(target.settles).toBe(1);
  });

  it.each(['settled', 'send'] as const)(
    'is stopped though the target stands still (%s), and says what it had taken',
    async (standing) => {
      const stop = new AbortController();
      const clock = new PlayedClock();
      const measures = new LoadMeasures();
      const never = (): Promise<void> => new Promise(() => undefined);
      const target: LoadTarget = {
        send: (_portion, taken) => {
          if (measures.sent === 0) taken();
          queueMicrotask(() => {
            stop.abort();
          });
          return standing === 'send' ? never() : undefined;
        },
        settled: never,
      };
      const isComplete = await sendLoad({ stretches: each([stretch(1_000)]), target, behind: 'wait', clock, measures, signal: stop.signal, moments: hundredASecond }); // oxfmt-ignore
      expect(isComplete).toBe(false);
      expect(measures.sent).toBeGreaterThan(0);
      expect(measures.sent).toBeLessThan(1_000);
    },
  );

  it('asks nothing of wall time where it has no pace', async () => {
    const clock = new PlayedClock();
    const target = new PlayedTarget(clock);
    const measures = new LoadMeasures();
    const signal = new AbortController().signal;
    await sendLoad({ stretches: each([stretch(1_000)]), target, behind: 'wait', clock, measures, signal });
    expect([clock.now(), measures.sent, measures.lateness.count]).toEqual([5_000, 1_000, 0]);
  });
});
