import { calendarYear } from '@tietovirta/calendar';
import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import { RecordBatchReader, tableFromIPC } from 'apache-arrow';
import { roundTrips } from '@tietovirta/laws';
import fc from 'fast-check';
import { generationVersion } from './generation-version.js';
import { sampleColumns, sampleFrame } from './sample-columns.js';
import { plainRows } from './plain-rows.js';
import { decodeFrame, encodeColumns } from './frame-codec.js';
import { frameLayout } from './frame-layout.js';
import { frameVersion, type Frame } from './frame.js';
import { arrayIn, firstRows, type MessageColumns } from './message-columns.js';

const aType = fc.constantFrom(...messageTypes);
const written = (columns: MessageColumns): Frame => {
  const { type, rows, firstOrdinal, dayStartMs } = columns;
  const day = calendarYear(2024).dayIndexAt(dayStartMs);
  const place = { run: '', messageType: type.id, day, index: 0, next: rows, isLast: true };
  return { header: { version: frameVersion, year: 2024, ...place, rows, firstOrdinal }, body: encodeColumns(columns) };
};

describe('a frame', () => {
  it.each(messageTypes.map((type) => [type.id, type] as const))('of %s gives its messages back', (_id, type) => {
    const columns = fc
      .record({
        rows: fc.nat({ max: 40 }),
        day: fc.nat({ max: 365 }),
        seed: fc.nat(),
        firstOrdinal: fc.nat(59_999_999),
      })
      .map((spec) => sampleColumns(type, spec));
    roundTrips(columns, written, ({ header, body }) => decodeFrame({ header, body }, type), {
      plain: plainRows,
      runs: 8,
    });
  });

  it('carries the first rows of a workspace and nothing behind them', () => {
    fc.assert(
      fc.property(aType, fc.integer({ min: 1, max: 30 }), fc.nat({ max: 30 }), (type, capacity, wanted) => {
        const rows = Math.min(capacity, wanted);
        const part = firstRows(sampleColumns(type, { rows: capacity }), rows);
        expect(plainRows(decodeFrame(written(part), type))).toEqual(plainRows(sampleColumns(type, { rows })));
      }),
    );
  });

  it('has the same bytes for the same messages', () => {
    for (const type of messageTypes) {
      const [one, two] = [1, 2].map(() => encodeColumns(sampleColumns(type, { rows: 20, seed: 3 })));
      expect(Buffer.from(one as Uint8Array).equals(two as Uint8Array)).toBe(true);
    }
  });

  it('is read without copying: every column is a view of the body', () => {
    for (const type of messageTypes) {
      const frame = sampleFrame(type, { rows: 100 });
      const columns = decodeFrame(frame, type);
      for (const view of columns.arrays) expect(view.buffer).toBe(frame.body.buffer);
    }
  });

  it('has a buffer of its own, which may be handed to another thread', () => {
    const { body } = sampleFrame(messageTypes[0] as MessageType, { rows: 10 });
    expect([body.byteOffset, body.byteLength]).toEqual([0, body.buffer.byteLength]);
    expect(body.buffer).toBeInstanceOf(ArrayBuffer);
  });
});

describe('any tool that reads Arrow', () => {
  it.each(messageTypes.map((type) => [type.id, type] as const))(
    'sees in frames of %s that they are synthetic',
    (_id, type) => {
      const [batch] = [...RecordBatchReader.from(sampleFrame(type, { rows: 3 }).body)];
      expect(Object.fromEntries(batch?.schema.metadata ?? [])).toEqual({
        product: 'tietovirta',
        version: '2',
        generation: String(generationVersion),
        'message-type': type.id,
        synthetic: 'true',
      });
    },
  );

  it('finds a column an attribute, its values by name, and what its times count from', () => {
    const type = messageTypes.find(({ id }) => id === 'kelmu.query') as MessageType;
    const columns = sampleColumns(type, { rows: 5 });
    const table = tableFromIPC(encodeColumns(columns));
    expect(table.schema.fields.map(({ name, type: of }) => `${name}: ${of}`)).toEqual([
      'time: Int32',
      'person: Uint32',
      'organisation: Uint16',
      'channel: Uint8',
      'user-group: Uint8',
      'purpose: Uint8',
    ]);
    expect(table.schema.fields.find(({ name }) => name === 'channel')?.metadata.get('values')).toBe(
      'interface,user-interface',
    );
    expect(Object.fromEntries(table.schema.fields[0]?.metadata ?? [])).toEqual({
      unit: 'ms',
      since: 'midnight before',
      zone: 'Europe/Helsinki',
    });
    expect(table.getChild('person')?.toArray()).toEqual(arrayIn(columns, 'person', 'uint32'));
  });

  it('sees ordinals of follow-ups, whose ordinals have gaps, and holders of what is contained', () => {
    for (const type of messageTypes) {
      const names = frameLayout(type).fields.map(({ name }) => name);
      expect([type.id, names.includes('ordinal'), names.includes('holder')]).toEqual([
        type.id,
        type.kind === 'follow-up',
        type.kind === 'contained',
      ]);
    }
  });
});
