import { Kafka } from 'kafkajs';
import type { ClientOptions } from '../client-options.js';
import { kafkaConfig } from '../kafkajs-config.js';
import { retrying } from '../kafkajs-retry.js';
import { parseSource } from '../source-name.js';

/** Deletes the records of a source before a position, as a broker does by age and size; all when absent. */
export async function deleteRecords(options: ClientOptions, source: string, before?: number): Promise<void> {
  const { topic, partition } = parseSource(source);
  const admin = new Kafka(kafkaConfig(options)).admin();
  await admin.connect();
  await retrying(async () => {
    // Loads where the leaders are, which kafkajs does not do for what comes next.
    await admin.fetchTopicOffsets(topic);
    await admin.deleteTopicRecords({ topic, partitions: [{ partition, offset: String(before ?? -1) }] });
  });
  await admin.disconnect();
}
