import { systemClock, type Clock } from '@tietovirta/retries';

/** The way between a process and a server. */
export interface Line {
  /** Asks the server to do something. Rejects with an error that may pass when there is no answer, whether it was done or not. */
  ask<T>(work: () => T | Promise<T>): Promise<T>;
  /** The server says something by itself. */
  notify(run: () => void): void;
  /** Resolves when the process may fetch what comes next. */
  untilReady(): Promise<void>;
  /** Milliseconds since the process last was able to answer. */
  readonly silentMs: number;
  /** How many records a process that was expelled from its group handles before it notices. */
  unnoticedRecords(): number;
  /** The clock of the process. */
  readonly clock: Clock;
}

/** The line of specs that need no time: everything happens at once, and nothing gets lost. */
export const promptLine: Line = {
  ask: async (work) => work(),
  notify: (run) => {
    run();
  },
  untilReady: () => Promise.resolve(),
  silentMs: 0,
  unnoticedRecords: () => Infinity,
  clock: systemClock,
};
