import { RetryPolicy, type RetryOptions } from '@tietovirta/retries';
import { isRetryable, withReason } from './platformatic-errors.js';

const pauses = { pauseMs: 100, longestPauseMs: 2_000 };

/** Retries what a broker may answer soon. @throws KafkaFailed with the reason of the last failure, or what was no fault of the client */
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
