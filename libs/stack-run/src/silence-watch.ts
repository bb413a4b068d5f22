/**
 * Gives a run up in which nothing has been sent or counted for too long, whatever it waits for: no run waits for ever. Time in which this
 * process itself stood still does not count.
 */
import { RunFailed } from '@tietovirta/runs';
import type { Clock } from '@tietovirta/retries';

export interface SilenceWatchOptions {
  /** Milliseconds of silence after which the run is given up. */
  readonly giveUpMs: number;
  /** Milliseconds between two looks. */
  readonly everyMs: number;
  readonly clock: Clock;
  /** The instant at which something was sent or counted last. */
  readonly changedMs: () => number;
  /** What is known of the reason, in half a sentence. */
  readonly reason: () => string;
}

/** Until aborted. @throws RunFailed with the reason, and with what to do */
export async function watchSilence(options: SilenceWatchOptions, signal: AbortSignal): Promise<void> {
  const { giveUpMs, everyMs, clock, changedMs, reason } = options;
  let [lookedMs, lastChangeMs, silentMs] = [clock.now(), changedMs(), 0];
  for (;;) {
    await clock.pause(everyMs, signal);
    if (signal.aborted) return;
    const nowMs = clock.now();
    silentMs = changedMs() === lastChangeMs ? silentMs + Math.min(nowMs - lookedMs, 2 * everyMs) : 0;
    [lookedMs, lastChangeMs] = [nowMs, changedMs()];
    if (silentMs >= giveUpMs) throw new RunFailed(givenUp(giveUpMs, reason()));
  }
}

/** What a run that was given up says. */
export const givenUp = (giveUpMs: number, reason: string): string =>
  `nothing was sent or counted for ${timeText(giveUpMs)}: ${reason}; the run can be resumed when that is mended`;

const timeText = (ms: number): string =>
  ms >= 120_000 ? `${Math.round(ms / 60_000)} minutes` : `${Math.round(ms / 1000)} seconds`;
