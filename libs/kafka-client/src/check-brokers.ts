/**
 * Whether brokers can be used at all, found out in a time that a person waits for: the clients that work later try for
 * minutes, because brokers restart. Asked through kafkajs, whichever client works later: connection and login are the same.
 */
import { Kafka } from 'kafkajs';
import { within } from './within.js';
import { brokersUnusable } from './brokers-unusable.js';
import type { ClientOptions } from './client-options.js';
import { kafkaConfig, pauses } from './kafkajs-config.js';

const goodbyeWithinMs = 500;

/** @throws ServerUnusable */
export async function checkBrokers(
  options: Pick<ClientOptions, 'connection' | 'onEvent'>,
  withinMs: number,
): Promise<void> {
  const { connection } = options;
  const kafka = new Kafka({
    ...kafkaConfig(options),
    connectionTimeout: withinMs,
    requestTimeout: withinMs,
    retry: { ...pauses, retries: connection.brokers.length - 1 }, // each try takes the next broker
  });
  const admin = kafka.admin();
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' }));
    }, withinMs);
  });
  try {
    await Promise.race([admin.connect().then(() => admin.describeCluster()), silence]);
  } catch (error) {
    throw brokersUnusable(error, connection, withinMs);
  } finally {
    clearTimeout(timer);
    await within(goodbyeWithinMs, admin.disconnect());
  }
}
