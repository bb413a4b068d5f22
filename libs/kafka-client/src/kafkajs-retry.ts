import { RetryPolicy } from '@tietovirta/retries';

const isRetryable = (error: unknown): boolean =>
  error instanceof Error && (error as Error & { readonly retriable?: unknown }).retriable === true;

const policy = new RetryPolicy({ pauseMs: 100, forMs: 20_000, isRetryable });

/** Retries what kafkajs calls retriable: right after a topic was created or a broker restarted, its answers are premature. */
export const retrying = <T>(work: () => Promise<T>): Promise<T> => policy.run(work);
