import type { Clock } from './clock.js';
import { RetryPolicy, type RetryOptions } from './retry-policy.js';

/** A clock that only moves when work or a pause takes time. */
class ManualClock implements Pick<Clock, 'now' | 'pause'> {
  readonly pauses: number[] = [];
  private time = 0;

  now(): number {
    return this.time;
  }

  pass(ms: number): void {
    this.time += ms;
  }

  pause(ms: number): Promise<void> {
    this.pauses.push(ms);
    this.pass(ms);
    return Promise.resolve();
  }
}

/** An error that may pass, as an adapter says it. */
const passing = (message: string): Error => Object.assign(new Error(message), { retry: 'later' });

describe('A retry policy', () => {
  let clock = new ManualClock();
  let attempts = 0;
  const policy = (options: RetryOptions): RetryPolicy => new RetryPolicy(options, clock);
  /** Fails until the given attempt, each of which takes so long. */
  const failing =
    (until: number, tookMs: (attempt: number) => number = () => 0) =>
    (): Promise<string> => {
      attempts += 1;
      clock.pass(tookMs(attempts));
      return attempts < until ? Promise.reject(passing(`attempt ${attempts}`)) : Promise.resolve('done');
    };

  beforeEach(() => {
    clock = new ManualClock();
    attempts = 0;
  });

  it('runs what succeeds once, without a pause', async () => {
    expect(await policy({}).run(failing(1))).toBe('done');
    expect([attempts, clock.pauses]).toEqual([1, []]);
  });

  it('pauses twice as long after each failure, up to the longest pause', async () => {
    expect(await policy({ pauseMs: 100, longestPauseMs: 500 }).run(failing(6))).toBe('done');
    expect(clock.pauses).toEqual([100, 200, 400, 500, 500]);
  });

  it('pauses equally long when no longest pause is given', async () => {
    await policy({ pauseMs: 50 }).run(failing(4));
    expect(clock.pauses).toEqual([50, 50, 50]);
  });

  it('begins with the shortest pause again after an attempt that ran well for a while', async () => {
    const took = (attempt: number): number => (attempt === 3 ? 3_600_000 : 0);
    await policy({ pauseMs: 100, longestPauseMs: 500 }).run(failing(5, took));
    expect(clock.pauses).toEqual([100, 200, 100, 200]);
  });

  it('throws the last error when the time since the first failure is over', async () => {
    // The first failure comes at 1 000 ms; attempts follow at 1 100, 1 200, 1 300 and 1 400 ms.
    const took = (attempt: number): number => (attempt === 1 ? 1_000 : 0);
    await expect(policy({ pauseMs: 100, forMs: 350 }).run(failing(99, took))).rejects.toThrow('attempt 5');
    expect(attempts).toBe(5);
  });

  it.each([
    ['an error that says "never"', { retry: 'never' }],
    ['an error about something to be set aside', { retry: 'set aside' }],
    ['an error that says nothing, whatever its code', { code: 'ECONNRESET' }],
  ])('throws at once %s', async (_, fields) => {
    const work = (): Promise<never> => Promise.reject(Object.assign(new Error('no'), fields));
    await expect(policy({ forMs: 1_000 }).run(work)).rejects.toThrow('no');
    expect(clock.pauses).toEqual([]);
  });

  it('retries where its owner knows better than the error', async () => {
    let failures = 0;
    const work = (): Promise<string> => ((failures += 1) < 3 ? Promise.reject(new TypeError('x')) : Promise.resolve('done')); // oxfmt-ignore
    expect(await policy({ isRetryable: () => true }).run(work)).toBe('done');
  });

  it('throws at once what may not be retried', async () => {
    const isRetryable = (error: unknown): boolean => (error as Error).message !== 'attempt 2';
    await expect(policy({ isRetryable }).run(failing(99))).rejects.toThrow('attempt 2');
    expect(attempts).toBe(2);
  });

  it('reports each error before its pause', async () => {
    const reported: unknown[] = [];
    const onRetry = (error: unknown): void => void reported.push([(error as Error).message, clock.pauses.length]);
    await policy({ onRetry }).run(failing(3));
    expect(reported).toEqual([
      ['attempt 1', 0],
      ['attempt 2', 1],
    ]);
  });

  it('makes no attempt after an abort, in an attempt or in a pause', async () => {
    const inAttempt = new AbortController();
    await expect(
      policy({ signal: inAttempt.signal }).run(() => {
        inAttempt.abort();
        return Promise.reject(passing('cut short'));
      }),
    ).rejects.toThrow('cut short');
    expect(clock.pauses).toEqual([]);

    const inPause = new AbortController();
    const onRetry = (): void => {
      inPause.abort();
    };
    await expect(policy({ signal: inPause.signal, onRetry }).run(failing(99))).rejects.toThrow('attempt 1');
    expect(attempts).toBe(1);
  });

  it('ends a pause of the system clock at an abort', async () => {
    const stop = new AbortController();
    const onRetry = (): void => {
      setImmediate(() => {
        stop.abort();
      });
    };
    const forever = new RetryPolicy({ pauseMs: 60_000, signal: stop.signal, onRetry });
    await expect(forever.run(failing(99))).rejects.toThrow('attempt 1');
  });
});
