import type { Admin } from 'kafkajs';
import { retrying } from './kafkajs-retry.js';
import { parseSource } from './source-name.js';

/** Deletes the records of sources before positions; -1 stands for the end. @throws KafkaFailed */
export async function deleteBefore(admin: Admin, positions: ReadonlyMap<string, number>): Promise<void> {
  const topics = new Map<string, { readonly partition: number; readonly offset: string }[]>();
  for (const [source, position] of positions) {
    const { topic, partition } = parseSource(source);
    const partitions = topics.get(topic) ?? [];
    topics.set(topic, partitions);
    partitions.push({ partition, offset: String(position) });
  }
  const deletions = [...topics].map(([topic, partitions]) =>
    retrying(async () => {
      // Loads where the leaders are, which kafkajs does not do for what comes next.
      await admin.fetchTopicOffsets(topic);
      await admin.deleteTopicRecords({ topic, partitions });
    }),
  );
  await Promise.all(deletions);
}
