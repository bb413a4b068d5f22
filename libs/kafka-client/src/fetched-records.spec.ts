import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { asFetched, type FetchedRecords } from './fetched-records.js';
import type { OutgoingRecord } from './kafka-client.js';
import { batchHeaderBytes, batchPlaces, recordBatchOf, type RecordBatch } from './record-batch-writer.js';
import { storedBatches } from './stored-batch.js';
import { compressors, withHeader, withRecords } from './testing/compressed-batch.js';

const nowMs = Date.parse('2024-03-04T12:00:00Z');
const recordsOf = (name: string, count = 3): readonly OutgoingRecord[] =>
  Array.from({ length: count }, (_, nth) => ({ key: name, value: Buffer.from(`${name} ${nth}`), headers: { nth: String(nth) } })); // oxfmt-ignore
const batchOf = (name: string, count?: number): RecordBatch => recordBatchOf(recordsOf(name, count), nowMs);

/** What a reader gets: values, and in place of a batch that cannot be read its places and the reason. */
function readIn(records: FetchedRecords, from = 0): readonly string[] {
  const cursor = records.cursor(from);
  const read: string[] = [];
  while (cursor.next())
    read.push(
      cursor.fault === undefined
        ? String(cursor.record().value)
        : `${cursor.position} to ${cursor.nextPosition}: ${cursor.fault.message}`,
    );
  return read;
}

/** zstd 1.5 made it of the records of a batch: `zstd -1`. */
const zstdOfB = 'KLUv/QRImQEAIAAAAAJiBmIgMAIGbnRoAjAgAAACAmIGYiAxAgZudGgCMSAAAAQCYgZiIDICBm50aAIy3J66Tw==';

describe('Fetched records', () => {
  it('are read from whichever position in whichever batch', () => {
    const fetched = asFetched([batchOf('a'), batchOf('b', 1), batchOf('c')], 10);
    const all = ['a 0', 'a 1', 'a 2', 'b 0', 'c 0', 'c 1', 'c 2'];
    for (let from = 8; from <= 18; from += 1) expect(readIn(fetched, from)).toEqual(all.slice(Math.max(0, from - 10)));
  });

  it('leave a batch that is cut off to the next fetch', () => {
    const whole = Buffer.concat([batchOf('a'), batchOf('b')].flatMap(({ pieces }) => pieces));
    const firstBytes = batchOf('a').bytes;
    for (const bytes of [firstBytes, firstBytes + 5, firstBytes + batchHeaderBytes, whole.length - 1])
      expect(storedBatches(whole.subarray(0, bytes))).toHaveLength(1);
    expect(storedBatches(whole)).toHaveLength(2);
  });

  it('have the time of the append where the topic says so', () => {
    const appended = withHeader(batchOf('a', 1), (header) => {
      header.writeInt16BE(0x08, batchPlaces.attributes);
      header.writeBigInt64BE(BigInt(nowMs + 5), batchPlaces.maxTimestamp);
    });
    const times = [...asFetched([batchOf('a', 1), appended])].map(({ publishedAtMs }) => publishedAtMs);
    expect(times).toEqual([nowMs, nowMs + 5]);
  });

  describe('that are compressed', () => {
    it.each(Object.entries(compressors))('with %s are the same', (_, { codec, compress }) => {
      fc.assert(
        fc.property(fc.array(fc.uint8Array({ maxLength: 20_000 }), { minLength: 1, maxLength: 9 }), (values) => {
          const batch = recordBatchOf(values.map((value) => ({ key: null, value: Buffer.from(value), headers: {} })));
          const compressed = withRecords(batch, codec, compress);
          expect([...asFetched([compressed], 7)]).toEqual([...asFetched([batch], 7)]);
        }),
        { numRuns: 30 },
      );
    });

    it('with zstd are the same, on every release of Node', () => {
      const compressed = withRecords(batchOf('b'), 4, () => Buffer.from(zstdOfB, 'base64'));
      expect([...asFetched([compressed])]).toEqual([...asFetched([batchOf('b')])]);
    });
  });

  describe('behind a batch that cannot be read', () => {
    const large = Buffer.alloc(65 * 1024 * 1024);
    const noise = Buffer.from('neither compressed nor a record');

    it.each<[string, RecordBatch, RegExp]>([
      ['whose bytes have changed', changed(batchOf('b')), /^a batch differs from its checksum$/],
      [
        'of an older message format',
        withHeader(batchOf('b'), (header) => void header.writeInt8(1, batchPlaces.magic)),
        /^a batch has message format 1, this reader knows 2$/,
      ],
      ['with an unknown codec', withRecords(batchOf('b'), 5, (bytes) => bytes), /codec 5, which is unknown$/],
      ['with broken gzip', withRecords(batchOf('b'), 1, () => noise), /cannot be decompressed \(gzip\): /],
      ['with broken Snappy', withRecords(batchOf('b'), 2, () => noise), /cannot be decompressed \(snappy\): /],
      [
        'with a broken block of Snappy',
        withRecords(batchOf('b'), 2, (bytes) =>
          Buffer.from(compressors.snappyOfJava.compress(bytes)).fill(0x7f, 16, 20),
        ),
        /longer than what there is$/,
      ],
      ['with broken LZ4', withRecords(batchOf('b'), 3, () => noise), /cannot be decompressed \(lz4\): /],
      ['with broken zstd', withRecords(batchOf('b'), 4, () => noise), /cannot be decompressed \(zstd\): /],
      [
        'with zstd that ends too early',
        withRecords(batchOf('b'), 4, () => Buffer.from(zstdOfB, 'base64').subarray(0, -9)),
        /cannot be decompressed \(zstd\): /,
      ],
      [
        'that becomes too large',
        withRecords(batchOf('b'), 1, () => gzipSync(large)),
        /cannot be decompressed \(gzip\): /,
      ],
      [
        'that becomes too large with LZ4',
        withRecords(batchOf('b'), 3, () => compressors.lz4.compress(large)),
        /it may have more than 67108864 bytes$/,
      ],
      [
        'that has fewer records than it says',
        withHeader(batchOf('b'), (header) => void header.writeInt32BE(1_000, batchPlaces.records)),
        /longer than what there is$/,
      ],
    ])('%s are read', (name, bad, reason) => {
      const read = readIn(asFetched([batchOf('a'), bad, batchOf('c')], 10));
      // Records that were read before the damage are not lost.
      const before = name.includes('fewer') ? ['b 0', 'b 1', 'b 2'] : [];
      const [at, why] = (read[3 + before.length] as string).split(/: (.*)/);
      expect([...read.slice(0, 3 + before.length), ...read.slice(4 + before.length)]).toEqual(['a 0', 'a 1', 'a 2', ...before, 'c 0', 'c 1', 'c 2']); // oxfmt-ignore
      // Older formats do not say how many records there are.
      expect(at).toBe(name.includes('older') ? '13 to 14' : `${13 + before.length} to 16`);
      expect(why).toMatch(reason);
    });

    it('keep the bytes of that batch', () => {
      const bad = changed(batchOf('b'));
      const cursor = asFetched([bad]).cursor();
      expect(cursor.next()).toBe(true);
      expect(cursor.record()).toEqual({
        position: 0,
        publishedAtMs: undefined,
        key: null,
        value: bad.pieces[0],
        headers: {},
      });
    });

    it('are read whatever byte of it has changed', () => {
      fc.assert(
        fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), (nth, by, isSummed) => {
          const { pieces, records } = batchOf('b');
          const bytes = Buffer.concat(pieces);
          const places = bytes.length - batchPlaces.magic;
          const place = batchPlaces.magic + (nth % places);
          bytes[place] = (bytes[place] as number) ^ by;
          const bad = isSummed && place > batchPlaces.attributes ? withHeader({ pieces: [bytes], bytes: bytes.length, records }, () => undefined) : { pieces: [bytes], bytes: bytes.length, records }; // oxfmt-ignore
          const read = readIn(asFetched([batchOf('a'), bad, batchOf('c')]));
          expect(read.slice(0, 3)).toEqual(['a 0', 'a 1', 'a 2']);
          expect(read.slice(-3)).toEqual(['c 0', 'c 1', 'c 2']);
        }),
        { numRuns: 500 },
      );
    });
  });
});

function changed({ pieces, records }: RecordBatch): RecordBatch {
  const bytes = Buffer.concat(pieces);
  bytes[batchHeaderBytes + 3] = (bytes[batchHeaderBytes + 3] as number) ^ 1;
  return { pieces: [bytes], bytes: bytes.length, records };
}
