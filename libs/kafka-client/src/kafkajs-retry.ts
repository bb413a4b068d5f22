import { RetryPolicy, type Clock, type RetryOptions } from '@tietovirta/retries';
import { mayPass, withAnswer } from './kafkajs-errors.js';

const forAMoment: RetryOptions = { pauseMs: 100, forMs: 20_000, isRetryable: mayPass };
/** A broker that restarts is back by then. */
const forMinutes: RetryOptions = { pauseMs: 500, longestPauseMs: 2_000, forMs: 120_000, isRetryable: mayPass };

/**
 * Retries what kafkajs calls retriable: right after a topic was created or a broker restarted, its answers are premature.
 * @throws KafkaFailed
 */
export const retrying = <T>(work: () => Promise<T>, clock?: Pick<Clock, 'now' | 'pause'>): Promise<T> =>
  answered(() => new RetryPolicy(forAMoment, clock).run(work));

/**
 * The same for two minutes, for what must not be given up while a broker is away. kafkajs gives up after seconds however many retries
 * it is given: the retries of its connections are others, and when they are used up it takes the failure for final.
 * @throws KafkaFailed
 */
export const retryingLong = <T>(work: () => Promise<T>, clock?: Pick<Clock, 'now' | 'pause'>): Promise<T> =>
  answered(() => new RetryPolicy(forMinutes, clock).run(work));

async function answered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw withAnswer(error);
  }
}
