import { Logger } from '@nestjs/common';
import { SimulatedProcess, SimulatedTime } from '@tietovirta/simulation';
import { eventually } from '@tietovirta/testing';
import { Backpressure } from './backpressure.js';

const within = { withinMs: 10_000, betweenMs: 1 };

describe('Makers and the lag of the readers', () => {
  let lag = 0;
  let looks = 0;
  const never = new AbortController().signal;
  const pressure = (limit: number): Backpressure =>
    new Backpressure({
      watches: [{ name: 'counters', lag: async () => ((looks += 1), lag) }],
      limit,
      lookMs: 0,
      metrics: { backpressure: () => undefined },
    });
  /** Makes frames for as long as nothing holds it back. @returns how many */
  const make = async (makers: Backpressure, frames: number): Promise<number> => {
    for (let made = 0; made < frames; made += 1) {
      if (makers.pause(never) !== undefined) return made;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return frames;
  };

  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  beforeEach(() => {
    [lag, looks] = [0, 0];
  });

  it('is looked at once for many small jobs that make little', async () => {
    const makers = pressure(400);
    for (let job = 0; job < 12; job += 1) {
      await makers.enter(1);
      await make(makers, 4);
    }
    expect(looks).toBe(1); // 48 frames: less than an eighth of 400
  });

  it('is looked at again with every eighth of the limit', async () => {
    const makers = pressure(400);
    await makers.enter(1);
    expect(await make(makers, 1_000)).toBe(1_000);
    expect(looks).toBe(1 + 1_000 / 50);
  });

  it('holds makers back within an eighth of the limit after it has passed it, and lets them go on below half of it', async () => {
    const makers = pressure(400);
    await makers.enter(1);
    lag = 401;
    expect(await make(makers, 1_000)).toBeLessThanOrEqual(51);
    let hasGoneOn = false;
    const waiting = makers.pause(never)?.then(() => (hasGoneOn = true));
    lag = 200;
    const before = looks;
    await eventually(() => expect(looks).toBeGreaterThan(before + 2), within);
    expect(hasGoneOn).toBe(false);
    lag = 199;
    await waiting;
    expect(hasGoneOn).toBe(true);
  });

  it('need not come to 0, however small the limit is', async () => {
    const makers = pressure(1);
    lag = 2;
    await makers.enter(1);
    const waiting = makers.pause(never);
    expect(waiting).toBeDefined();
    lag = 1;
    await waiting;
  });
});

describe('a maker whose readers are too far behind', () => {
  let time: SimulatedTime;
  let behind: () => number;
  let outcome: unknown;
  const begin = async (): Promise<void> => {
    const lag = async (): Promise<number> => behind();
    const clock = new SimulatedProcess('maker', time);
    const metrics = { backpressure: () => undefined };
    const pressure = new Backpressure({ watches: [{ name: 'counters', lag }], limit: 100, metrics, clock });
    await pressure.enter(1);
    await pressure.pause(new AbortController().signal);
  };
  const pass = async (untilMs: number): Promise<unknown> => {
    await time.run(() => outcome !== undefined, untilMs);
    return outcome;
  };

  beforeEach(() => {
    time = new SimulatedTime(1);
    [behind, outcome] = [() => 101, undefined];
    void begin().then(
      () => (outcome = 'goes on'),
      (error: unknown) => (outcome = error),
    );
  });

  it('goes on when they have caught up', async () => {
    expect(await pass(60_000)).toBeUndefined();
    behind = () => 49;
    expect(await pass(62_000)).toBe('goes on');
  });

  it('gives up after ten minutes in which they read nothing: its job is tried again, and fails in the end', async () => {
    expect(await pass(599_000)).toBeUndefined();
    expect(await pass(602_000)).toMatchObject({
      code: 'READERS_STALLED',
      retry: 'later',
      message: expect.stringContaining('read nothing for 60'),
    });
  });

  it('gives up as well when nothing is known of them', async () => {
    await pass(1000);
    behind = () => {
      throw new Error('no broker');
    };
    expect(await pass(602_000)).toMatchObject({ code: 'READERS_STALLED' });
  });

  it('waits on as long as they come nearer', async () => {
    behind = () => 10_000 - time.now() / 1000;
    expect(await pass(3_600_000)).toBeUndefined();
  });
});
