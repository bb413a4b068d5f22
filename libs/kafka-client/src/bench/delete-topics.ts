import { Kafka } from 'kafkajs';
import type { ClientOptions } from '../client-options.js';
import { kafkaConfig } from '../kafkajs-config.js';

/** Deletes the topics that a measurement has filled, with all records on them. */
export async function deleteTopics(options: ClientOptions, topics: readonly string[]): Promise<void> {
  const admin = new Kafka(kafkaConfig(options)).admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [...topics] });
  await admin.disconnect();
}
