import fc from 'fast-check';
import { createRequire } from 'node:module';
import { encodeRecord, type RecordFields } from './kafkajs-record.js';

const encodeAsKafkajs = createRequire(import.meta.url)('kafkajs/src/protocol/recordBatch/record/v0/index.js') as (
  fields: RecordFields,
) => { readonly buffer: Buffer };

const bytes = fc.uint8Array({ maxLength: 300 }).map((each) => Buffer.from(each));
const texts = fc.oneof(fc.string({ maxLength: 100 }), fc.string({ unit: 'grapheme', maxLength: 100 }));
const values = fc.oneof(bytes, texts);
const fields = fc.oneof(values, fc.constant(null));
const records: fc.Arbitrary<RecordFields> = fc.record(
  {
    offsetDelta: fc.nat(0x7fff_ffff),
    timestampDelta: fc.oneof(fc.nat(100), fc.maxSafeInteger()),
    key: fields,
    value: fields,
    headers: fc.dictionary(texts, fc.oneof(values, fc.array(values, { maxLength: 4 })), { maxKeys: 100 }),
  },
  { requiredKeys: [] },
);

describe('A record for Kafka', () => {
  it('has the bytes that kafkajs comes to, whatever is in it', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(encodeRecord(record).buffer.toString('hex')).toBe(encodeAsKafkajs(record).buffer.toString('hex'));
      }),
      { numRuns: 500 },
    );
  });

  it('writes lengths that need more than two bytes', () => {
    const record = {
      offsetDelta: 7,
      key: 'k',
      value: Buffer.alloc(3_000_000, 5),
      headers: { long: 'ä'.repeat(9_000) },
    };
    expect(encodeRecord(record).buffer.equals(encodeAsKafkajs(record).buffer)).toBe(true);
  });

  it('is refused, as by kafkajs, when a header has no value', () => {
    const record = { headers: { type: undefined as unknown as string } };
    expect(() => encodeRecord(record)).toThrow('must be of type string');
    expect(() => encodeAsKafkajs(record)).toThrow('must be of type string');
  });
});
