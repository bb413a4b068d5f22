/**
 * Checks that the brokers can be used, within a time that a person waits for: the client itself retries for minutes, because
 * brokers restart.
 */
import { Kafka } from 'kafkajs';
import { withTimeout } from '@tietovirta/retries';
import { brokersUnusable } from './brokers-unusable.js';
import type { ClientOptions } from './client-options.js';
import { kafkaConfig, retryPauses } from './kafkajs-config.js';

const disconnectTimeoutMs = 500;

/**
 * @param timeoutMs for connecting and for the answer together
 * @throws ServerUnusable
 */
export async function checkBrokers(
  options: Pick<ClientOptions, 'connection' | 'onEvent'>,
  timeoutMs: number,
): Promise<void> {
  const { connection } = options;
  const kafka = new Kafka({
    ...kafkaConfig(options),
    connectionTimeout: timeoutMs,
    requestTimeout: timeoutMs,
    retry: { ...retryPauses, retries: connection.brokers.length - 1 }, // each attempt takes the next broker
  });
  const admin = kafka.admin();
  const answer = admin.connect().then(() => admin.describeCluster());
  try {
    await withTimeout(answer, timeoutMs);
  } catch (error) {
    throw brokersUnusable(error, connection, timeoutMs);
  } finally {
    await withTimeout(admin.disconnect(), disconnectTimeoutMs).catch(() => undefined);
  }
}
