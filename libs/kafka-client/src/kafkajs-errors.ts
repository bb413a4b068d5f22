/** Translates the errors of kafkajs: which of them may pass is said by the client, and by Kafka's names for a refusal. */
import { KafkaFailed } from './kafka-failed.js';
import { isRefusal } from './kafkajs-refusal.js';

interface KafkajsError extends Error {
  readonly retriable?: unknown;
}

/** Whether a retry may succeed. After its own retries kafkajs calls an error final that is retriable inside. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof Error) || isRefusal(error)) return false;
  for (let each: unknown = error; each instanceof Error; each = each.cause)
    if ((each as KafkajsError).retriable === true) return true;
  return false;
}

/** @returns an error of the client as one of ours, any other error as it is */
export function withAnswer(error: unknown): unknown {
  if (!(error instanceof Error) || !error.name.startsWith('KafkaJS')) return error;
  return new KafkaFailed(error.message, mayPass(error) ? 'later' : 'never', { cause: error });
}
