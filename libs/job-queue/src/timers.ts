/** The time that a queue in memory goes by, so that a test can hold it still. */
export interface Timers {
  now(): number;
  /** Runs something later; answers how to call it off. */
  after(delayMs: number, run: () => void): () => void;
}

export const systemTimers: Timers = {
  now: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
