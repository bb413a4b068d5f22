import { logLevel, type logCreator } from 'kafkajs';
import type { OnTransportEvent } from './transport-event.js';

export const verbosity = logLevel.WARN;

/** What kafkajs says, without the stacks. Most of its errors are retried: they are warnings here. */
export const logTo =
  (onEvent: OnTransportEvent): logCreator =>
  () =>
  ({ namespace, log }) => {
    const { broker, groupId, error, retryCount } = log;
    const facts = Object.fromEntries(
      Object.entries({ part: namespace, broker, groupId, error: textOf(error), retryCount } as Record<
        string,
        unknown
      >).filter(([, value]) => value !== undefined),
    );
    onEvent({ level: 'warn', code: 'client-trouble', message: log.message, facts });
  };

const textOf = (error: unknown): string | undefined => {
  if (error instanceof Error) return error.message;
  return typeof error === 'string' ? error : undefined;
};
