/** The clock of a queue in memory; a test can stop it. */
export interface Timers {
  now(): number;
  /** Runs a function after a delay in milliseconds. @returns a function that cancels it */
  after(delayMs: number, run: () => void): () => void;
}

export const systemTimers: Timers = {
  now: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
