/**
 * Runs work again after a failure. One small class of our own, because the usual packages count their time from the first
 * attempt and never shorten a pause that has grown. Here an attempt may run well for hours, as reading from a broker does:
 * the time counts from its first failure, and the pauses are short again.
 */
import { retryOf } from '@tietovirta/wording';
import { systemClock, type Clock } from './clock.js';

export interface RetryOptions {
  /** Pause after the first failure in milliseconds; each further pause is twice as long. Default: 100. */
  readonly pauseMs?: number;
  /** Longest pause in milliseconds. Default: `pauseMs`, so that all pauses are equal. */
  readonly longestPauseMs?: number;
  /** How long attempts go on after the first failure, in milliseconds. Default: without limit. */
  readonly forMs?: number;
  /** Whether another attempt may succeed. Default: when the error says `later`. */
  readonly isRetryable?: (error: unknown) => boolean;
  /** Called before each pause with the error of the attempt. Default: nothing is called. */
  readonly onRetry?: (error: unknown) => void;
  /** Once aborted, a pause ends at once and no further attempt is made. Default: never aborted. */
  readonly signal?: AbortSignal;
}

const saysLater = (error: unknown): boolean => retryOf(error) === 'later';

export class RetryPolicy {
  constructor(
    private readonly options: RetryOptions,
    private readonly clock: Pick<Clock, 'now' | 'pause'> = systemClock,
  ) {}

  /** @throws the error of the last attempt when it may not be retried, the time is over, or the signal is aborted */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const { pauseMs: shortest = 100, longestPauseMs = shortest, forMs = Number.POSITIVE_INFINITY } = this.options;
    const { onRetry, signal } = this.options;
    let pauseMs = shortest;
    let deadline: number | undefined;
    for (;;) {
      const began = this.clock.now();
      try {
        return await work();
      } catch (error) {
        const failedAt = this.clock.now();
        deadline ??= failedAt + forMs;
        if (!this.mayRetry(error) || failedAt > deadline) throw error;
        onRetry?.(error);
        // An attempt that took longer than any pause did not fail at once: its failure begins a new series.
        if (failedAt - began > longestPauseMs) pauseMs = shortest;
        await this.clock.pause(pauseMs, signal);
        if (signal?.aborted === true) throw error;
        pauseMs = Math.min(2 * pauseMs, longestPauseMs);
      }
    }
  }

  private mayRetry(error: unknown): boolean {
    const { signal, isRetryable = saysLater } = this.options;
    return signal?.aborted !== true && isRetryable(error);
  }
}
