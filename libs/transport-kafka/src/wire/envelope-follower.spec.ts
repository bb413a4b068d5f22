/** Messages that follow each other are read from the bytes of their records; nothing may be read otherwise than by their headers. */
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import { BodyPool } from '@tietovirta/messages';
import { sampleFrame } from '@tietovirta/messages/builders';
import { asFetched, type OutgoingRecord, type RecordHeaders } from '@tietovirta/kafka-client';
import { withChecksum } from '../testing/record-tamperer.js';
import { batchesOf, fetched, framesIn, read, recordsOf } from '../testing/through-the-wire.js';
import { RecordReader } from './record-reader.js';

const rows = 8;
const frameOf = (type: MessageType, seed = 9): ReturnType<typeof sampleFrame> =>
  sampleFrame(type, { rows, day: 5, firstOrdinal: 7, seed, isLast: true });

/** In an order in which no bytes are where they are expected. */
const reordered = (record: OutgoingRecord): OutgoingRecord => ({
  ...record,
  headers: Object.fromEntries(Object.entries(record.headers).reverse()),
});

/** Bodies as texts, which are compared as a whole. */
const readIn = (records: readonly OutgoingRecord[]): readonly unknown[] =>
  read(fetched(records)).map((result) => {
    if (result.kind !== 'frame') return result;
    const { frame, ...place } = result.delivery;
    return { ...place, header: frame.header, body: Buffer.from(frame.body).toString('base64') };
  });

const others = ['', '0', '-1', '01', ' 7', '4294967295', '4294967296', '99999999999999999999', 'ä', 'x'.repeat(80), 'true', 'person/5', '2024-05-10T24:00:00.000+03:00', '2024-05-10T12:61:00.000+03:00']; // oxfmt-ignore

describe('A message that follows another of its slice', () => {
  it.each(messageTypes.map((type) => [type.id, type] as const))(
    'is read from the bytes of its record, and the first one alone from its headers: %s',
    (_, type) => {
      const cursor = asFetched(batchesOf(frameOf(type), 'messages')).cursor();
      const record = jest.spyOn(cursor, 'record');
      const results = [...new RecordReader({ largestBodyBytes: 1, bodies: new BodyPool() }).resultsOf(cursor, '')];
      expect(framesIn(results).map(({ header }) => header.rows)).toEqual([rows]);
      expect(record).toHaveBeenCalledTimes(1);
    },
  );

  it('says the same, sound or changed in one place, in whatever order its headers come', () => {
    const change = fc.record({
      type: fc.constantFrom(...messageTypes),
      nth: fc.nat(rows - 1),
      header: fc.nat(30),
      to: fc.oneof(
        fc.constantFrom(...others).map((text) => () => text),
        fc
          .nat(rows - 1)
          .map(
            (nth) => (records: readonly OutgoingRecord[], name: string) => String(records[nth]?.headers[name] ?? ''),
          ),
        fc.tuple(fc.nat(), fc.nat(7)).map(([place, bit]) => flipped(place, bit)),
        // A number with a zero before it, below zero, or at the border of what columns hold.
        fc
          .constantFrom('0$&', '-$&', '4294967295', '4294967296')
          .map(
            (by) => (records: readonly OutgoingRecord[], name: string) =>
              String(records[3]?.headers[name] ?? '').replace(/\d+$/, by),
          ),
        fc.constant(() => undefined),
      ),
      isSummed: fc.boolean(),
    });
    fc.assert(
      fc.property(change, ({ type, nth, header, to, isSummed }) => {
        const records = [...recordsOf(frameOf(type), 'messages')];
        const record = records[nth] as OutgoingRecord;
        const names = Object.keys(record.headers);
        const name = names[header % names.length] as string;
        const changed: RecordHeaders = { ...record.headers, [name]: to(records, name) };
        const isKnown = name !== 'ce_type' && name !== 'ce_tvcrc';
        records[nth] = { ...record, headers: isSummed && isKnown ? withChecksum(changed) : changed };
        expect(readIn(records)).toEqual(readIn(records.map(reordered)));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(messageTypes)('is set aside with an ordinal that no column can hold: $id', (type) => {
    const records = recordsOf(frameOf(type), 'messages').map((record, nth) => {
      const id = String(record.headers['ce_id']).replace(/\d+$/, '4294967296');
      return nth === 3 ? { ...record, headers: withChecksum({ ...record.headers, ce_id: id }) } : record;
    });
    expect(read(fetched(records))).toMatchObject([{}, { record: { code: 'row-invalid', position: 3 } }, {}]);
  });

  it('is counted once, when it comes twice, or not behind its predecessor', () => {
    fc.assert(
      fc.property(fc.constantFrom(...messageTypes), fc.array(fc.nat(rows - 1), { maxLength: 12 }), (type, order) => {
        const records = recordsOf(frameOf(type), 'messages');
        const shuffled = order.map((nth) => records[nth] as OutgoingRecord);
        expect(readIn(shuffled)).toEqual(readIn(shuffled.map(reordered)));
      }),
      { numRuns: 100 },
    );
  });

  it('is not mistaken for one of another slice, run or plan', () => {
    const [type, other] = [messageTypes[0] as MessageType, messageTypes[1] as MessageType];
    const one = frameOf(type);
    const slices = [
      one,
      { ...one, header: { ...one.header, run: '4-other' } },
      sampleFrame(type, { rows, day: 6, firstOrdinal: 7 + rows, index: rows }),
      frameOf(other),
    ].flatMap((frame) => [recordsOf(frame, 'messages'), recordsOf(frame, 'messages', { plan: '9602e99a' })]);
    for (const before of slices)
      for (const behind of slices) {
        const records = [...before.slice(0, 3), ...behind.slice(3)];
        expect(readIn(records)).toEqual(readIn(records.map(reordered)));
      }
  });
});

const flipped =
  (place: number, bit: number) =>
  (records: readonly OutgoingRecord[], name: string): Buffer => {
    const value = Buffer.from(String(records[0]?.headers[name] ?? '?'));
    const at = place % Math.max(1, value.length);
    value[at] = (value[at] ?? 0) ^ (1 << bit);
    return value;
  };
