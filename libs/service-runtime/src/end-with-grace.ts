/** The end of a service: once asked to, it gives back what it took, but not for ever. */
import type { Logger } from 'pino';

export interface GracefulEnd {
  readonly log: Logger;
  /** Milliseconds from the first signal after which the process ends with code 1. */
  readonly graceMs: number;
  /** Called at the first signal, before anything is closed. */
  readonly onStop: () => void;
}

const signals = { SIGTERM: 15, SIGINT: 2 } as const;
type Signal = keyof typeof signals;
export const endSignals = Object.keys(signals) as Signal[];

/**
 * Watches over an orderly end that Nest carries out: bounds it in time, and lets a second signal cut it
 * short. What is taken but not given back then is taken over by others, as after a crash.
 */
export function endWithGrace({ log, graceMs, onStop }: GracefulEnd): void {
  let isStopping = false;
  const stop = (signal: Signal): void => {
    if (isStopping) {
      log.warn({ fields: { signal } }, 'ends at once: a second signal came');
      process.exit(128 + signals[signal]);
    }
    isStopping = true;
    log.info({ fields: { signal, graceSeconds: graceMs / 1000 } }, 'stopping');
    onStop();
    // Keeps the process alive on purpose: an end that hangs without a handle would otherwise look like a good one.
    setTimeout(() => {
      log.error({ fields: { graceSeconds: graceMs / 1000 } }, 'did not stop in time, ends now');
      process.exit(1);
    }, graceMs);
  };
  for (const signal of endSignals) process.on(signal, stop);
}
