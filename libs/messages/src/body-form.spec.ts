import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import { RecordBatchStreamWriter, tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { bodyForm } from './body-form.js';
import { sampleColumns, sampleFrame } from './sample-columns.js';
import { plainRows } from './plain-rows.js';
import { decodeFrame, encodeColumns } from './frame-codec.js';
import type { Frame } from './frame.js';
import type { MessageColumns } from './message-columns.js';
import { recordBatchOf } from './record-batch.js';

const types = messageTypes.map((type) => [type.id, type] as const);
const aType = fc.constantFrom(...messageTypes);

/** What Arrow's own writer makes of the same messages. */
function byArrow(columns: MessageColumns): Uint8Array {
  const writer = new RecordBatchStreamWriter();
  writer.write(recordBatchOf(columns));
  writer.finish();
  return writer.toUint8Array(true);
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** The same frame where the form does not look: its body begins beside a multiple of eight bytes, with memory before and behind. */
function elsewhere({ header, body }: Frame): Frame {
  const memory = new Uint8Array(body.byteLength + 64);
  memory.set(body, 4);
  return { header, body: memory.subarray(4, 4 + body.byteLength) };
}

describe('the form of a body', () => {
  it.each(types)('makes of %s, byte for byte, what Arrow’s writer makes', (_id, type) => {
    const sizes = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5_000 }));
    fc.assert(
      fc.property(sizes, fc.nat(), (rows, seed) => {
        const columns = sampleColumns(type, { rows, seed });
        expect(isSame(encodeColumns(columns), byArrow(columns))).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  it.each(types)('makes of no %s at all what Arrow reads as a table of no rows', (_id, type) => {
    const table = tableFromIPC(encodeColumns(sampleColumns(type, { rows: 0 })));
    expect([table.numRows, table.numCols]).toEqual([0, recordBatchOf(sampleColumns(type, { rows: 1 })).numCols]);
  });

  it('leaves nothing of what its memory held before', () => {
    const used = { take: (bytes: number) => new Uint8Array(bytes).fill(0xa5), give: () => undefined };
    fc.assert(
      fc.property(aType, fc.integer({ min: 1, max: 50 }), (type, rows) => {
        const columns = sampleColumns(type, { rows });
        expect(isSame(encodeColumns(columns, used as never), byArrow(columns))).toBe(true);
      }),
    );
  });

  it('reads what Arrow’s reader reads', () => {
    fc.assert(
      fc.property(aType, fc.nat({ max: 60 }), fc.nat(), (type, rows, seed) => {
        const frame = sampleFrame(type, { rows, seed });
        const moved = elsewhere(frame);
        expect([bodyForm(type).fits(frame.body, rows), bodyForm(type).fits(moved.body, rows)]).toEqual([true, false]);
        expect(plainRows(decodeFrame(moved, type))).toEqual(plainRows(decodeFrame(frame, type)));
      }),
    );
  });

  it('knows its own bodies only: one byte before or behind the columns, one row or one byte more makes another of it', () => {
    fc.assert(
      fc.property(aType, fc.integer({ min: 1, max: 60 }), fc.boolean(), fc.nat(), (type, rows, isBehind, place) => {
        const { body } = sampleFrame(type, { rows });
        const form = bodyForm(type);
        expect(form.fits(body, rows)).toBe(true);
        const changed = body.slice();
        const target = isBehind ? body.length - 1 - (place % 8) : place % (form.offsets[0] as number);
        changed[target] = (changed[target] as number) ^ 1;
        expect(form.fits(changed, rows)).toBe(false);
        expect(form.fits(body.slice(0, -1), rows)).toBe(false);
        expect([rows + 1, rows - 1, -rows, rows + 0.5, Number.NaN].some((other) => form.fits(body, other))).toBe(false);
      }),
    );
  });

  it('is taken once a type', () => {
    const [one, other] = messageTypes as readonly [MessageType, MessageType];
    expect(bodyForm(one)).toBe(bodyForm(one));
    expect(bodyForm(other)).not.toBe(bodyForm(one));
  });
});
