/**
 * Sends a load: each message at its moment, whatever became of those before it (an open model). Late messages are sent late, or left out
 * and counted; lateness is measured from the moments, so a target that holds the load up cannot hide it.
 */
import type { LoadMeasures } from './load-measures.js';
import type { LoadClock, LoadTarget } from './load-target.js';
import type { Moments } from './moments.js';
import type { Stretch } from './stretch.js';

export interface SendOptions {
  /** In the order of time. */
  readonly stretches: AsyncIterable<Stretch>;
  readonly target: LoadTarget;
  /** Absent: as fast as the target takes them. */
  readonly moments?: Moments | undefined;
  readonly behind: 'wait' | 'drop';
  readonly clock: LoadClock;
  readonly measures: LoadMeasures;
  /** Ends the load: what was taken over is still waited for. */
  readonly signal: AbortSignal;
  /** The load begins: the first messages are ready. @param beginMs by the clock */
  readonly onBegin?: (beginMs: number) => void;
}

/** Messages that cannot leave within this of their moment are dropped, where the load drops. */
export const dropAfterMs = 1_000;
/** At most so many are handed over at once: what waits is looked at between them. */
const mostAtOnce = 4_096;
/** Without moments more at once are cheaper. */
const mostUnpaced = 65_536;

/** @returns whether all was sent or dropped that the load has; not when it was ended before @throws what the target throws */
export async function sendLoad(options: SendOptions): Promise<boolean> {
  const sender = new LoadSender(options);
  for await (const stretch of options.stretches) {
    if (!(await sender.send(stretch))) break;
  }
  return sender.finish();
}

class LoadSender {
  private beginMs: number | undefined;
  private isEnded = false;

  constructor(private readonly options: SendOptions) {}

  /** @returns whether the load goes on */
  async send(stretch: Stretch): Promise<boolean> {
    const { moments, measures, signal, clock } = this.options;
    if (this.beginMs === undefined) {
      this.beginMs = clock.now();
      this.options.onBegin?.(this.beginMs);
    }
    const due = moments?.of(stretch);
    if (due !== undefined) measures.planned(due);
    for (let at = 0; at < stretch.count;) {
      if (signal.aborted) return false;
      if (due !== undefined && due[at] === Infinity) return this.end();
      at = await this.next(stretch, at, due);
    }
    return true;
  }

  /** @returns whether all was done */
  async finish(): Promise<boolean> {
    const { target, moments, clock, signal } = this.options;
    await this.unlessStopped(target.settled(), settleAfterStopMs);
    if (signal.aborted && !this.isEnded) return false;
    // Stages last as long as they say, though little may leave in the last of them.
    if (this.isEnded && moments !== undefined) await clock.pause(Math.max(0, moments.endMs - this.elapsed()), signal);
    return true;
  }

  private end(): false {
    this.isEnded = true;
    return false;
  }

  private elapsed(): number {
    return this.options.clock.now() - (this.beginMs as number);
  }

  /** @returns the place of the message that comes next */
  private async next(stretch: Stretch, from: number, due: Float64Array | undefined): Promise<number> {
    const { clock, signal } = this.options;
    const nowMs = this.elapsed();
    if (due === undefined) return this.leave(stretch, from, Math.min(stretch.count, from + mostUnpaced), due);
    const waitMs = (due[from] as number) - nowMs;
    if (waitMs > 0) {
      await clock.pause(Math.min(waitMs, longestRestMs), signal);
      return from;
    }
    const kept = this.dropLate(stretch, from, due, nowMs);
    const most = Math.min(stretch.count, kept + mostAtOnce);
    let to = kept;
    while (to < most && (due[to] as number) <= nowMs) to += 1;
    return to === kept ? to : this.leave(stretch, kept, to, due);
  }

  private async leave(stretch: Stretch, from: number, to: number, due: Float64Array | undefined): Promise<number> {
    const { target, measures, clock } = this.options;
    const portion = { stretch, from, to, moments: due };
    measures.left(portion, this.elapsed());
    const room = target.send(portion, () => {
      measures.taken(portion, this.elapsed());
    });
    if (room !== undefined) await this.unlessStopped(room, 0);
    else await clock.giveWay();
    return to;
  }

  /** Waits for the target; once the load is stopped no longer than so many ms, as a target that stands still would hold it for good. */
  private async unlessStopped(waiting: Promise<void>, mostMs: number): Promise<void> {
    const { clock, signal } = this.options;
    const over = new AbortController();
    const stopped = async (): Promise<void> => {
      if (!signal.aborted) await aborted(signal, over.signal);
      if (!over.signal.aborted) await clock.pause(mostMs, over.signal);
    };
    try {
      await Promise.race([waiting, stopped()]);
    } finally {
      over.abort();
    }
  }

  /** @returns the place of the first message that is not late */
  private dropLate(stretch: Stretch, from: number, due: Float64Array, nowMs: number): number {
    if (this.options.behind === 'wait') return from;
    let to = from;
    while (to < stretch.count && (due[to] as number) < nowMs - dropAfterMs) to += 1;
    if (to > from) this.options.measures.drop({ stretch, from, to }, nowMs);
    return to;
  }
}

/** Resolves when one of the two is. */
const aborted = (...signals: readonly AbortSignal[]): Promise<void> =>
  new Promise((resolve) => {
    const either = AbortSignal.any([...signals]);
    if (either.aborted) resolve();
    else either.addEventListener('abort', () => resolve(), { once: true });
  });

/** So long the target has to take what it was given before a load was stopped. */
const settleAfterStopMs = 5_000;

/** Whoever stops a load does not wait for the next message. */
const longestRestMs = 60_000;
