import fc from 'fast-check';
import { createRequire } from 'node:module';
import { stockKafkajs, type StockKafkajs } from './testing/stock-kafkajs.js';
import { asFetched } from './fetched-records.js';
import type { OutgoingRecord } from './kafka-client.js';
import { fieldOf, headerOf, recordBatchOf, RecordBatchWriter, type RecordBatch } from './record-batch-writer.js';

const nowMs = Date.parse('2024-03-04T12:00:00Z');

const bytes = fc.oneof(
  { arbitrary: fc.uint8Array({ maxLength: 300 }), weight: 8 },
  { arbitrary: fc.integer({ min: 15_000, max: 40_000 }).map((length) => new Uint8Array(length).fill(7)), weight: 1 },
).map((array) => Buffer.from(array)); // oxfmt-ignore
const text = fc.oneof(fc.string({ maxLength: 70 }), fc.string({ unit: 'grapheme', maxLength: 70 }));
/** A name that begins with a digit would come first in an object. */
const name = fc.string({ minLength: 1, maxLength: 20 }).map((end) => `h${end}`);
const record: fc.Arbitrary<OutgoingRecord> = fc.record({
  key: fc.option(fc.oneof(text, bytes)),
  value: fc.option(bytes),
  headers: fc.dictionary(name, fc.oneof(text, bytes, fc.array(text, { minLength: 1, maxLength: 3 })), { maxKeys: 6 }),
});
const records = fc.array(record, { minLength: 1, maxLength: 80 });

const joined = ({ pieces }: RecordBatch): Buffer => Buffer.concat(pieces);

describe('A batch of records', () => {
  let copy: StockKafkajs;
  let original: {
    encode: (records: readonly OutgoingRecord[]) => Promise<Buffer>;
    decode: (batch: Buffer) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  };

  beforeAll(() => {
    copy = stockKafkajs();
    const require = createRequire(import.meta.url);
    const protocol = `${copy.folder}/src/protocol/`;
    const encodeRecord = require(`${protocol}recordBatch/record/v0/index.js`) as (record: object) => unknown;
    const { RecordBatch: encodeBatch } = require(`${protocol}recordBatch/v0/index.js`) as { RecordBatch: (batch: object) => Promise<{ buffer: Buffer }> }; // oxfmt-ignore
    const Decoder = require(`${protocol}decoder.js`) as new (bytes: Buffer) => object;
    const decodeBatch = require(`${protocol}recordBatch/v0/decoder.js`) as (decoder: object) => Promise<{ records: readonly Readonly<Record<string, unknown>>[] }>; // oxfmt-ignore
    original = {
      encode: async (all) => {
        const encoded = all.map((each, offsetDelta) => encodeRecord({ ...each, offsetDelta, timestampDelta: 0 }));
        const times = { firstTimestamp: nowMs, maxTimestamp: nowMs };
        const batch = await encodeBatch({ records: encoded, ...times, lastOffsetDelta: all.length - 1 });
        return batch.buffer;
      },
      decode: async (batch) => (await decodeBatch(new Decoder(batch))).records,
    };
  });
  afterAll(() => {
    copy.remove();
  });

  it('has the bytes that kafkajs would write, whatever the records', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const batch = recordBatchOf(all, nowMs);
        expect(joined(batch).equals(await original.encode(all))).toBe(true);
        expect([batch.bytes, batch.records]).toEqual([joined(batch).length, all.length]);
      }),
      { numRuns: 60 },
    );
  });

  it('is read by kafkajs and by us alike, record by record', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.nat(2 ** 40), async (all, first) => {
        const batch = recordBatchOf(all, nowMs);
        const bytesAt = joined(batch);
        bytesAt.writeBigInt64BE(BigInt(first));
        const theirs = await original.decode(bytesAt);
        const ours = [...asFetched([batch], first)];
        expect(ours.map(({ position, publishedAtMs, key, value, headers }) => ({ offset: String(position), timestamp: String(publishedAtMs), key, value, headers }))) // oxfmt-ignore
          .toEqual(theirs.map(({ offset, timestamp, key, value, headers }) => ({ offset, timestamp, key, value, headers }))); // oxfmt-ignore
      }),
      { numRuns: 60 },
    );
  });

  it('has the same bytes when its records are written part by part, however long these are', async () => {
    const parts = fc.record({
      key: text,
      value: fc.oneof(text, fc.string({ minLength: 8_000, maxLength: 9_000 }), fc.constant('')),
      headers: fc.array(fc.tuple(name, text), { maxLength: 30 }).map((each) => Object.fromEntries(each)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 40 }), async (all) => {
        const writer = new RecordBatchWriter();
        for (const { key, value, headers } of all) {
          writer.begin(fieldOf(key));
          writer.putBody(value, Object.keys(headers).length);
          for (const [nth, [header, said]] of Object.entries(headers).entries())
            if (nth % 2 === 0) writer.putReady(headerOf(header, said));
            else {
              writer.putReady(fieldOf(header));
              writer.putText(said);
            }
          writer.end();
        }
        const { bytes: size } = writer;
        const batch = writer.finish(nowMs);
        const whole = all.map(({ key, value, headers }) => ({ key, value: Buffer.from(value), headers }));
        expect(joined(batch).equals(await original.encode(whole))).toBe(true);
        expect([size, batch.bytes]).toEqual([batch.bytes, joined(batch).length]);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a large body where it is', () => {
    const value = Buffer.alloc(100_000, 1);
    expect(recordBatchOf([{ key: 'k', value, headers: { a: 'b' } }]).pieces).toContain(value);
  });
});
