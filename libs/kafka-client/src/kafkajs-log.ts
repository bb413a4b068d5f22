import { logLevel, type logCreator } from 'kafkajs';
import type { OnTransportEvent } from './transport-event.js';

export const verbosity = logLevel.WARN;

/** Reports the log of kafkajs as events, without the stacks. Most of its errors are retried, so they are warnings here. */
export const logTo =
  (onEvent: OnTransportEvent): logCreator =>
  () =>
  ({ namespace, log }) => {
    const { broker, groupId, error, retryCount } = log;
    const facts = Object.fromEntries(
      Object.entries({ part: namespace, broker, groupId, error: errorText(error), retryCount } as Record<
        string,
        unknown
      >).filter(([, value]) => value !== undefined),
    );
    onEvent({ level: 'warn', code: 'client-trouble', message: log.message, facts });
  };

const errorText = (error: unknown): string | undefined => {
  if (error instanceof Error) return error.message;
  return typeof error === 'string' ? error : undefined;
};
