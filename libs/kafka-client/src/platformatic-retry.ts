import { RetryPolicy, type RetryOptions } from '@tietovirta/retries';
import { isRetryable, withReason } from './platformatic-errors.js';

const pauses = { pauseMs: 100, longestPauseMs: 2_000 };

/** Retries what a broker may answer soon. @throws the last failure, with its reason in the message */
export async function retrying<T>(
  work: () => Promise<T>,
  options: Pick<RetryOptions, 'forMs' | 'signal' | 'onRetry'>,
): Promise<T> {
  try {
    return await new RetryPolicy({ ...pauses, isRetryable, ...options }).run(work);
  } catch (error) {
    throw withReason(error);
  }
}
