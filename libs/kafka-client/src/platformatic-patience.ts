import { isHopeful, legible } from './platformatic-trouble.js';

export interface Patience {
  /** From the first failure on. */
  readonly forMs: number;
  readonly isOver: () => boolean;
  /** Before it is tried again. */
  readonly onFailure: (error: unknown) => void;
}

const shortestPauseMs = 100;
const longestPauseMs = 2_000;

/** Tries until it succeeds, is hopeless, or patience ends. @throws the last failure, with its reason in the message */
export async function patiently<T>(work: () => Promise<T>, { forMs, isOver, onFailure }: Patience): Promise<T> {
  let deadline: number | undefined;
  for (let pauseMs = shortestPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    const began = performance.now();
    try {
      return await work();
    } catch (error) {
      deadline ??= performance.now() + forMs;
      if (!isHopeful(error) || isOver() || performance.now() > deadline) throw legible(error);
      onFailure(error);
      // What went well for a while failed for the first time.
      if (performance.now() - began > longestPauseMs) pauseMs = shortestPauseMs;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
