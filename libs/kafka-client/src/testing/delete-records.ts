import { Kafka } from 'kafkajs';
import type { ClientOptions } from '../client-options.js';
import { kafkaConfig } from '../kafkajs-config.js';
import { deleteBefore } from '../kafkajs-delete.js';

/** Deletes the records of a source before a position, as a broker does by age and size; all when absent. */
export async function deleteRecords(options: ClientOptions, source: string, before?: number): Promise<void> {
  const admin = new Kafka(kafkaConfig(options)).admin();
  await admin.connect();
  await deleteBefore(admin, new Map([[source, before ?? -1]]));
  await admin.disconnect();
}
