import fc from 'fast-check';
import { createRequire } from 'node:module';
import { encodeRecord, type RecordFields } from './kafkajs-record.js';
import { decodeRecord, type BatchContext, type RecordDecoder } from './kafkajs-record-decoder.js';

const require = createRequire(import.meta.url);
const DecoderOfKafkajs = require('kafkajs/src/protocol/decoder.js') as new (bytes: Buffer) => RecordDecoder & {
  readVarInt(): number;
};
const decodeAsKafkajs = require('kafkajs/src/protocol/recordBatch/record/v0/decoder.js') as typeof decodeRecord;

const bytes = fc.uint8Array({ maxLength: 300 }).map((each) => Buffer.from(each));
// kafkajs takes what every object has, such as toString, for a header.
const texts = fc
  .oneof(fc.string({ maxLength: 70 }), fc.string({ unit: 'grapheme', maxLength: 70 }))
  .filter((text) => !(text in {}));
const values = fc.oneof(bytes, texts);
const fields = fc.oneof(values, fc.constant(null));
const records: fc.Arbitrary<RecordFields> = fc.record(
  {
    offsetDelta: fc.nat(0x7fff_ffff),
    timestampDelta: fc.oneof(fc.integer({ min: -100, max: 100 }), fc.maxSafeInteger()),
    key: fields,
    value: fields,
    headers: fc.dictionary(texts, fc.oneof(values, fc.array(values, { minLength: 1, maxLength: 4 })), { maxKeys: 80 }),
  },
  { requiredKeys: [] },
);
const long = fc.bigInt({ min: 0n, max: 2n ** 62n }).map(String);
const contexts: fc.Arbitrary<BatchContext> = fc.record({
  firstOffset: fc.oneof(fc.constant('0'), long),
  firstTimestamp: fc.oneof(fc.constant('1712779491608'), long),
  maxTimestamp: long,
  magicByte: fc.constant(2),
  isControlBatch: fc.boolean(),
  timestampType: fc.constantFrom(0, 1),
});

const read = (decode: typeof decodeRecord, encoded: Buffer, context: BatchContext): unknown => {
  const decoder = new DecoderOfKafkajs(encoded);
  decoder.readVarInt();
  return { record: decode(decoder, context), offset: decoder.offset };
};

describe('A record from Kafka', () => {
  it('is what kafkajs reads, whatever is in it', () => {
    fc.assert(
      fc.property(records, contexts, (record, context) => {
        const { buffer } = encodeRecord(record);
        expect(read(decodeRecord, buffer, context)).toEqual(read(decodeAsKafkajs, buffer, context));
      }),
      { numRuns: 500 },
    );
  });

  it('may have headers of any name', () => {
    const headers = Object.fromEntries(['__proto__', 'toString', 'constructor'].map((name) => [name, 'x']));
    const { record } = read(decodeRecord, encodeRecord({ headers }).buffer, {}) as { record: { headers: object } };
    expect(Object.entries(record.headers).map(([name, value]) => [name, String(value)])).toEqual([
      ['__proto__', 'x'],
      ['toString', 'x'],
      ['constructor', 'x'],
    ]);
  });
});
