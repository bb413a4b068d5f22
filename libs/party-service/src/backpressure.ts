/**
 * Holds back the makers of frames while the consumers are too far behind, so that the records that wait on the broker stay bounded.
 * The lag is read when enough frames were made since it was read last, and now and then while making pauses; asking whether a maker may
 * go on is a look at a flag.
 */
import { Logger } from '@nestjs/common';
import { ReadersStalled } from './readers-stalled.js';
import { systemClock, type Clock } from '@tietovirta/retries';
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
  /** Milliseconds between two looks at the lag, at least; 200 when absent. */
  readonly lookMs?: number;
  /** Milliseconds that makers wait for readers that read nothing; 600 000 when absent. */
  readonly giveUpMs?: number;
  readonly metrics: Pick<Metrics, 'backpressure'>;
  /** Default: the clock of the system. */
  readonly clock?: Clock;
}

const defaultLookMs = 200;
const defaultGiveUpMs = 600_000;
/** This share of the limit may be made between two looks. */
const shareUnseen = 1 / 8;
/** After so long others may have made what waits. */
const forgottenMs = 60_000;

export class Backpressure {
  private readonly log = new Logger('Backpressure');
  private readonly lookMs: number;
  private readonly clock: Clock;
  private weight = 1;
  /** Frames made since the last look. */
  private unseen = 0;
  private looked = -Infinity;
  private looking: Promise<void> | undefined;
  private cancelLook: () => void = () => undefined;
  private isPaused = false;
  private pausedSince = 0;
  /** How far the readers were behind in all at the last look, and when they came nearer last. */
  private behind = Infinity;
  private nearerAt = 0;
  private reportedAt = 0;
  private isBlind = false;
  private readonly waiting = new Set<(stalled?: ReadersStalled) => void>();

  constructor(private readonly options: BackpressureOptions) {
    this.lookMs = options.lookMs ?? defaultLookMs;
    this.clock = options.clock ?? systemClock;
  }

  /**
   * Called before making. Resolves when it is known how far the readers are.
   * @param recordsAFrame how many records weigh about as much as a full frame: the limit is one of such frames
   */
  async enter(recordsAFrame: number): Promise<void> {
    this.weight = recordsAFrame;
    if (this.isEnoughUnseen() || this.clock.now() - this.looked > forgottenMs) await this.look();
  }

  /**
   * To be called before each frame. Resolves when one may go on; undefined when one may at once.
   * @throws the reason of the abort, or ReadersStalled
   */
  pause(signal: AbortSignal): Promise<void> | undefined {
    this.unseen += 1;
    if (this.isEnoughUnseen() && this.clock.now() - this.looked > this.lookMs) void this.look();
    return this.isPaused ? this.wait(signal) : undefined;
  }

  /** In records. */
  private get limit(): number {
    return this.options.limit * this.weight;
  }

  private isEnoughUnseen(): boolean {
    return this.unseen >= shareUnseen * this.options.limit;
  }

  private async wait(signal: AbortSignal): Promise<void> {
    if (this.waiting.size === 0) this.reportedAt = this.clock.now();
    this.schedule();
    let wake: (stalled?: ReadersStalled) => void = () => undefined;
    const woken = new Promise<ReadersStalled | undefined>((resolve) => (wake = resolve));
    const stop = (): void => {
      wake();
    };
    this.waiting.add(wake);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    const stalled = await woken;
    signal.removeEventListener('abort', stop);
    this.reportTime();
    this.waiting.delete(wake);
    if (this.waiting.size === 0) this.cancelLook();
    signal.throwIfAborted();
    if (stalled !== undefined) throw stalled;
  }

  /** Looks again while somebody waits. */
  private schedule(): void {
    this.cancelLook();
    this.cancelLook = this.clock.after(this.lookMs, () => {
      void this.look().then(() => {
        if (this.waiting.size > 0) this.schedule();
      });
    });
  }

  private look(): Promise<void> {
    this.unseen = 0;
    this.looking ??= this.judge().finally(() => {
      this.looked = this.clock.now();
      this.looking = undefined;
    });
    return this.looking;
  }

  /** A lag that cannot be read leaves things as they are: the transport itself waits for a broker that is away. */
  private async judge(): Promise<void> {
    try {
      const lags = await Promise.all(this.options.watches.map(async (watch) => ({ watch, lag: await watch.lag() })));
      this.isBlind = false;
      this.watchApproach(lags.reduce((sum, { lag }) => sum + lag, 0));
      const { limit } = this;
      const behind = lags.filter(({ lag }) => lag > limit);
      const facts = Object.fromEntries(lags.map(({ watch, lag }) => [watch.name, lag]));
      if (!this.isPaused && behind.length > 0) this.begin(facts);
      else if (this.isPaused && lags.every(({ lag }) => lag < Math.max(2, limit / 2))) this.end(facts);
    } catch (error) {
      if (!this.isBlind) this.log.warn('the lag of the readers is unknown', error);
      this.isBlind = true;
    }
    this.reportTime();
    this.giveUp();
  }

  private watchApproach(behind: number): void {
    if (behind < this.behind) this.nearerAt = this.clock.now();
    this.behind = behind;
  }

  /** Nobody waits for ever for readers that read nothing, or of which nothing is known. */
  private giveUp(): void {
    const waitedMs = this.clock.now() - Math.max(this.nearerAt, this.pausedSince);
    if (!this.isPaused || waitedMs < (this.options.giveUpMs ?? defaultGiveUpMs)) return;
    this.pausedSince = this.clock.now();
    const names = this.options.watches.map(({ name }) => name);
    for (const wake of this.waiting) wake(new ReadersStalled(names, waitedMs));
  }

  private begin(recordsBehind: Readonly<Record<string, number>>): void {
    this.isPaused = true;
    this.pausedSince = this.clock.now();
    this.log.log('making pauses: readers are too far behind', {
      recordsBehind,
      limit: this.limit,
    });
  }

  private end(recordsBehind: Readonly<Record<string, number>>): void {
    this.isPaused = false;
    const seconds = Math.round(this.clock.now() - this.pausedSince) / 1000;
    this.log.log('making goes on', { recordsBehind, seconds });
    for (const wake of this.waiting) wake();
  }

  /** Time counts once, however many wait. */
  private reportTime(): void {
    if (this.waiting.size === 0) return;
    const now = this.clock.now();
    this.options.metrics.backpressure((now - this.reportedAt) / 1000);
    this.reportedAt = now;
  }
}
