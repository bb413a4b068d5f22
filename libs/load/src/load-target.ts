import type { Portion } from './stretch.js';

/** Where a load goes. */
export interface LoadTarget {
  /**
   * Takes messages over. @returns nothing where there is room for more, otherwise a promise of room
   * @param taken called once, when the target has all of them
   * @throws what keeps the target from taking more
   */
  send(portion: Portion, taken: () => void): Promise<void> | undefined;
  /** Resolves when the target has everything that it took over. */
  settled(): Promise<void>;
}

/** The wall time of a load; that of libs/retries fits. */
export interface LoadClock {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Resolves after so many ms, or when the signal is aborted. */
  pause(ms: number, signal?: AbortSignal): Promise<void>;
  /** Lets in what else the thread has to do. */
  giveWay(): Promise<void>;
}
