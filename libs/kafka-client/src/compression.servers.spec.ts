import { jest } from '@jest/globals';
import { describeOnInfrastructure, eventually } from '@tietovirta/testing';
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FetchedBatch, GroupListener, KafkaClient } from './kafka-client.js';
import { openClient } from './open-client.js';
import { recordBatchOf } from './record-batch-writer.js';
import { withRecords } from './testing/compressed-batch.js';

jest.setTimeout(60_000);

const within = { withinMs: 20_000, betweenMs: 50 };
const timing = { sessionTimeoutMs: 6_000, heartbeatMs: 1_500, rebalanceTimeoutMs: 15_000 };
const batchOf = (...values: readonly string[]): ReturnType<typeof recordBatchOf> =>
  recordBatchOf(values.map((value) => ({ key: 'k', value: Buffer.from(value), headers: { said: value } })));

await describeOnInfrastructure('A topic', (infrastructure) => {
  let client: KafkaClient;
  let topic: string;
  beforeEach(() => {
    topic = `compression-${randomUUID()}`;
    const connection = { brokers: infrastructure().kafka.brokers(), clientId: 'tests' };
    client = openClient({ connection, timing, fetchBytes: 1_000_000, fetchMinBytes: 1, onEvent: () => undefined });
  });
  afterEach(() => client.close());

  const create = (compression?: string): Promise<void> => {
    const configuration: Record<string, string> = compression === undefined ? {} : { 'compression.type': compression };
    return client.createTopics([{ topic, partitions: 1, replication: 1, configuration }]);
  };

  /** Reads the topic from its beginning. */
  function reading(): { read: string[]; codecs: Set<number> } {
    const seen = { read: [] as string[], codecs: new Set<number>() };
    const listener: GroupListener = {
      group: `${topic}.readers`,
      topics: [topic],
      assigned: () => undefined,
      batch: ({ records, next }: FetchedBatch) => {
        for (const { codec } of records.batches) seen.codecs.add(codec);
        const cursor = records.cursor();
        while (cursor.next())
          if (cursor.fault === undefined) seen.read.push(String(cursor.record().value));
          else seen.read.push(`${cursor.position} to ${cursor.nextPosition}: ${cursor.fault.code}`);
        return Promise.resolve(next);
      },
      failed: () => undefined,
    };
    client.openGroup(listener);
    return seen;
  }

  it.each([
    ['gzip', 1],
    ['snappy', 2],
    ['lz4', 3],
    ['zstd', 4],
  ])('whose broker compresses with %s is read record by record', async (compression, codec) => {
    await create(compression);
    const values = Array.from({ length: 500 }, (_, nth) => `${nth} ${'a long text that compresses well '.repeat(5)}`);
    const { read, codecs } = reading();
    await client.produce(topic, 0, batchOf(...values));
    await eventually(() => {
      expect(read).toEqual(values);
    }, within);
    expect([...codecs]).toEqual([codec]);
    const [peeked] = await client.peek(`${topic}/0`, 499, 1);
    expect([peeked?.position, String(peeked?.headers['said'])]).toEqual([499, values[499]]);
  });

  it('goes on behind a compressed batch that becomes too large', async () => {
    await create();
    const { read } = reading();
    await client.produce(topic, 0, batchOf('before'));
    const large = recordBatchOf([{ key: null, value: Buffer.alloc(70_000_000), headers: {} }]);
    await client.produce(
      topic,
      0,
      withRecords(large, 1, (records) => gzipSync(records)),
    );
    await client.produce(topic, 0, batchOf('behind'));
    await eventually(() => {
      expect(read).toEqual(['before', '1 to 2: batch-unreadable', 'behind']);
    }, within);
  });
});
