import type { KafkaConfig, SASLOptions } from 'kafkajs';
import type { ClientOptions } from './client-options.js';
import { logTo, verbosity } from './kafkajs-log.js';

/** Pauses between two attempts, in milliseconds. */
export const retryPauses = { initialRetryTime: 100, maxRetryTime: 2_000 };
export const requestTimeoutMs = 30_000;

export function kafkaConfig({ connection, onEvent }: Pick<ClientOptions, 'connection' | 'onEvent'>): KafkaConfig {
  const { brokers, clientId, tls, sasl } = connection;
  return {
    brokers: [...brokers],
    clientId,
    ssl: tls,
    sasl: sasl as SASLOptions | undefined,
    connectionTimeout: 10_000,
    requestTimeout: requestTimeoutMs,
    retry: { ...retryPauses, retries: 10 },
    logLevel: verbosity,
    logCreator: logTo(onEvent),
  };
}
