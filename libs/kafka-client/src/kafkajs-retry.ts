import { RetryPolicy } from '@tietovirta/retries';
import { mayPass, withAnswer } from './kafkajs-errors.js';

const policy = new RetryPolicy({ pauseMs: 100, forMs: 20_000, isRetryable: mayPass });

/**
 * Retries what kafkajs calls retriable: right after a topic was created or a broker restarted, its answers are premature.
 * @throws KafkaFailed
 */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await policy.run(work);
  } catch (error) {
    throw withAnswer(error);
  }
}
