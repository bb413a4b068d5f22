import type { KafkaConfig, SASLOptions } from 'kafkajs';
import type { ClientOptions } from './client-options.js';
import { logTo, verbosity } from './kafkajs-log.js';

/** Between two tries. */
export const pauses = { initialRetryTime: 100, maxRetryTime: 2_000 };
export const requestWithinMs = 30_000;

export function kafkaConfig({ connection, onEvent }: Pick<ClientOptions, 'connection' | 'onEvent'>): KafkaConfig {
  const { brokers, clientId, tls, sasl } = connection;
  return {
    brokers: [...brokers],
    clientId,
    ...(tls === undefined ? {} : { ssl: tls }),
    ...(sasl === undefined ? {} : { sasl: sasl as SASLOptions }),
    connectionTimeout: 10_000,
    requestTimeout: requestWithinMs,
    retry: { ...pauses, retries: 10 },
    logLevel: verbosity,
    logCreator: logTo(onEvent),
  };
}
