/**
 * Holds back the makers of frames while the consumers are too far behind, so that the records that wait on the broker stay bounded.
 * The lag is read now and then, only while frames are made; asking whether a maker may go on is a look at a flag.
 */
import { Logger } from '@nestjs/common';
import type { Metrics } from '@tietovirta/service-runtime';

/** Says how many records a consumer group is behind. */
export interface LagWatch {
  readonly name: string;
  lag(): Promise<number>;
}

export interface BackpressureOptions {
  readonly watches: readonly LagWatch[];
  /** Records; making pauses beyond it and goes on below half of it. */
  readonly limit: number;
  /** Milliseconds between two looks at the lag; 500 when absent. */
  readonly lookMs?: number;
  readonly metrics: Pick<Metrics, 'backpressure'>;
}

const defaultLookMs = 500;

export class Backpressure {
  private readonly log = new Logger('Backpressure');
  private readonly lookMs: number;
  private makers = 0;
  private weight = 1;
  private looked = -Infinity;
  private looking: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isPaused = false;
  private pausedSince = 0;
  private reportedAt = 0;
  private isBlind = false;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly options: BackpressureOptions) {
    this.lookMs = options.lookMs ?? defaultLookMs;
  }

  /**
   * Called before making. Resolves when it is known how far the readers are.
   * @param recordsAFrame how many records a frame becomes: the limit is one of frames
   */
  async enter(recordsAFrame: number): Promise<void> {
    this.makers += 1;
    this.weight = recordsAFrame;
    if (performance.now() - this.looked > this.lookMs) await this.look();
    this.schedule();
  }

  /** Called after making, however it ended. */
  leave(): void {
    this.makers -= 1;
    if (this.makers > 0) return;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Resolves when one may go on; undefined, and nothing to wait for, when one may at once. @throws the reason of the abort */
  pause(signal: AbortSignal): Promise<void> | undefined {
    return this.isPaused ? this.wait(signal) : undefined;
  }

  private async wait(signal: AbortSignal): Promise<void> {
    if (this.waiting.size === 0) this.reportedAt = performance.now();
    let wake: () => void = () => undefined;
    const woken = new Promise<void>((resolve) => (wake = resolve));
    this.waiting.add(wake);
    signal.addEventListener('abort', wake);
    if (signal.aborted) wake();
    await woken;
    signal.removeEventListener('abort', wake);
    this.reportTime();
    this.waiting.delete(wake);
    signal.throwIfAborted();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.look().then(() => {
        if (this.makers > 0) this.schedule();
      });
    }, this.lookMs);
  }

  private look(): Promise<void> {
    this.looking ??= this.judge().finally(() => {
      this.looked = performance.now();
      this.looking = undefined;
    });
    return this.looking;
  }

  /** A lag that cannot be read leaves things as they are: the transport itself waits for a broker that is away. */
  private async judge(): Promise<void> {
    try {
      const lags = await Promise.all(this.options.watches.map(async (watch) => ({ watch, lag: await watch.lag() })));
      this.isBlind = false;
      const limit = this.options.limit * this.weight;
      const behind = lags.filter(({ lag }) => lag > limit);
      const facts = Object.fromEntries(lags.map(({ watch, lag }) => [watch.name, lag]));
      if (!this.isPaused && behind.length > 0) this.begin(facts);
      else if (this.isPaused && lags.every(({ lag }) => lag < Math.max(1, limit / 2))) this.end(facts);
    } catch (error) {
      if (!this.isBlind) this.log.warn('the lag of the readers is unknown', error);
      this.isBlind = true;
    }
    this.reportTime();
  }

  private begin(recordsBehind: Readonly<Record<string, number>>): void {
    this.isPaused = true;
    this.pausedSince = performance.now();
    this.log.log('making pauses: readers are too far behind', {
      recordsBehind,
      limit: this.options.limit * this.weight,
    });
  }

  private end(recordsBehind: Readonly<Record<string, number>>): void {
    this.isPaused = false;
    const seconds = Math.round(performance.now() - this.pausedSince) / 1000;
    this.log.log('making goes on', { recordsBehind, seconds });
    for (const wake of this.waiting) wake();
  }

  /** Time counts once, however many wait. */
  private reportTime(): void {
    if (this.waiting.size === 0) return;
    const now = performance.now();
    this.options.metrics.backpressure((now - this.reportedAt) / 1000);
    this.reportedAt = now;
  }
}
