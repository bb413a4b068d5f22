import { faultOf, ServerUnusable } from '@tietovirta/connection-errors';
import { TietovirtaError } from '@tietovirta/wording';
import type { KafkaConnection } from './kafka-connection.js';

/**
 * @param error of the client, or one of ours; then its answer stands, for a connection that breaks during a log-in looks like a refusal
 * @returns a ServerUnusable that names the brokers when the error is their fault, and any other error unchanged
 */
export function brokersUnusable(error: unknown, { brokers, givenBy }: KafkaConnection, timeoutMs: number): unknown {
  const fault = faultOf(error);
  if (fault === undefined || !(error instanceof Error)) return error;
  const place = { name: 'Kafka', address: brokers.join(', '), givenBy, timeoutMs } as const;
  return new ServerUnusable(fault, place, error.message, {
    cause: error,
    ...(error instanceof TietovirtaError && { retry: error.retry }),
  });
}
