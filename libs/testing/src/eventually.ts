/** Waits for facts: checks again until they hold; the error of a timeout says what was missing last. */
import { delay } from '@tietovirta/retries';

export interface EventuallyOptions {
  /** Time limit in milliseconds. */
  readonly withinMs: number;
  /** Pause between two checks in milliseconds. Default: 50. */
  readonly betweenMs?: number;
}

/** Resolves to the value of `fact` as soon as that neither throws nor rejects. */
export const eventually = async <T>(
  fact: () => Promise<T> | T,
  { withinMs, betweenMs = 50 }: EventuallyOptions,
): Promise<T> => {
  const deadline = performance.now() + withinMs;
  for (;;) {
    try {
      return await fact();
    } catch (error) {
      if (performance.now() < deadline) {
        await delay(betweenMs);
        continue;
      }
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`still not so after ${withinMs / 1000} s: ${message}`, { cause: error });
    }
  }
};
