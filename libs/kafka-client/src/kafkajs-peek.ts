/** Reads single records. kafkajs can only fetch as a member of a group, so this joins a group of its own for the moment. */
import { randomUUID } from 'node:crypto';
import type { Admin, Kafka } from 'kafkajs';
import { parseSource } from './source-name.js';
import type { StoredRecord } from './kafka-client.js';
import { FetchedRecords } from './fetched-records.js';
import { batchesIn } from './kafkajs-batches.js';

export interface PeekTools {
  readonly kafka: Kafka;
  readonly admin: Admin;
  readonly fetchBytes: number;
}

/** Records of a source from a position up to (not including) another, both within its bounds. */
export async function peekAt(
  { kafka, admin, fetchBytes }: PeekTools,
  source: string,
  position: number,
  until: number,
): Promise<readonly StoredRecord[]> {
  const { topic, partition } = parseSource(source);
  const groupId = `${topic}.peek.${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, maxBytesPerPartition: fetchBytes, maxWaitTimeInMs: 100 });
  const found: StoredRecord[] = [];
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on('consumer.group_join', ({ payload }) => {
        const others = (payload.memberAssignment[topic] ?? []).filter((each) => each !== partition);
        consumer.pause([{ topic, partitions: others }]);
        consumer.seek({ topic, partition, offset: String(position) });
      });
      consumer.on('consumer.crash', ({ payload }) => {
        reject(payload.error);
      });
      const run = consumer.run({
        autoCommit: false,
        eachBatch: async ({ batch }) => {
          if (batch.partition !== partition) return;
          const cursor = new FetchedRecords(batchesIn(batch)).cursor(position);
          while (cursor.next() && cursor.position < until) found.push(cursor.record());
          // Control records hold positions too: the last position may bring no record.
          if (Number(batch.lastOffset()) >= until - 1) resolve();
        },
      });
      run.catch(reject);
    });
  } finally {
    await consumer.disconnect().catch(() => undefined);
    await admin.deleteGroups([groupId]).catch(() => undefined);
  }
  return found;
}
