import { faultOf, ServerUnusable } from '@tietovirta/connection-errors';
import type { KafkaConnection } from './kafka-connection.js';

/** Names the brokers when an error is their fault; any other comes back as it is. */
export function brokersUnusable(error: unknown, { brokers }: KafkaConnection, withinMs: number): unknown {
  const fault = faultOf(error);
  if (fault === undefined || !(error instanceof Error)) return error;
  const place = { name: 'Kafka', address: brokers.join(', '), withinMs } as const;
  return new ServerUnusable(fault, place, error.message, { cause: error });
}
