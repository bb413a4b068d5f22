import {
  carriedNone,
  messageTypes,
  type FollowUpType,
  type MessageType,
  type NumberColumn,
} from '@tietovirta/exchanges';
import { arrayIn, arrayOf, instantAt, wideAt, type MessageColumns } from '@tietovirta/messages';
import { plainRows, sampleColumns } from '@tietovirta/messages/builders';
import { RecordBatchReader, RecordBatchStreamWriter, tableFromIPC, type RecordBatch } from 'apache-arrow';
import fc from 'fast-check';
import { recordingFormats } from './recording-manifest.js';
import { SliceLayout } from './slice-layout.js';

const numbers: readonly NumberColumn[] = [
  { id: 'floors', kind: 'uint8', below: 200 },
  { id: 'dwelling', kind: 'uint32', below: 4_000_000_000 },
  { id: 'balance-cents', kind: 'int32', from: -2_000_000_000, below: 2_000_000_000 },
  { id: 'sum-cents', kind: 'int64', from: -(2 ** 52), below: 2 ** 53 },
];
const payment = messageTypes.find(({ id }) => id === 'banks.payment') as MessageType;

function written(columns: MessageColumns, layout = new SliceLayout(columns.type)): Uint8Array {
  const writer = new RecordBatchStreamWriter();
  writer.write(layout.batchOf(columns, layout.schema({})));
  writer.finish();
  return writer.toUint8Array(true);
}
const rowsIn = (bytes: Uint8Array) =>
  tableFromIPC(bytes)
    .toArray()
    .map((row) => row?.toJSON() as Readonly<Record<string, unknown>>);
const batchIn = (bytes: Uint8Array): RecordBatch => [...RecordBatchReader.from(bytes)][0] as RecordBatch;

describe('a slice as it is recorded', () => {
  it('gives the columns back in every format: those of every type and the numbers that a type has of its own', () => {
    const some = fc.subarray([...numbers]);
    fc.assert(
      fc.property(fc.constantFrom(...messageTypes), some, fc.integer({ min: 1, max: 30 }), fc.constantFrom(...recordingFormats), (plain, own, rows, format) => {
        const type = { ...plain, numbers: own };
        const columns = sampleColumns(type, { rows, day: rows, firstOrdinal: 70 });
        const layout = new SliceLayout(type, format);
        const batch = batchIn(written(columns, layout));
        expect(layout.differenceFrom(batch)).toBeUndefined();
        expect(plainRows(layout.columnsOf(batch, columns.dayStartMs))).toEqual(plainRows(columns));
      }),
      { numRuns: 80 },
    ); // oxfmt-ignore
  });

  it.each(messageTypes.filter(({ kind }) => kind === 'follow-up'))('says of an answer ($id) which message opened its conversation', (type) => {
    const columns = sampleColumns(type, { rows: 25 });
    const { slots } = type as FollowUpType;
    for (const { ordinal, opening, carried = carriedNone } of rowsIn(written(columns)))
      expect(opening).toBe(carried === carriedNone ? Math.floor((ordinal as number) / slots) : carried);
  }); // oxfmt-ignore

  it.each(messageTypes)('says in the same words for every type which way a message goes ($id)', (type) => {
    const columns = sampleColumns(type, { rows: 25 });
    const places = arrayOf(columns, 'direction', 'uint8');
    const wanted = Array.from({ length: 25 }, (_, row) =>
      places === undefined ? type.direction : ['to-kela', 'from-kela'][places[row] as number],
    );
    expect(rowsIn(written(columns)).map(({ direction }) => direction)).toEqual(wanted);
  });

  it('shows any tool whole instants, values in words and numbers under their names', () => {
    const type = { ...payment, numbers };
    const columns = sampleColumns(type, { rows: 4, day: 300, firstOrdinal: 9 });
    const benefit = type.dimensions[0] as MessageType['dimensions'][number];
    expect(tableFromIPC(written(columns)).get(2)?.toJSON()).toMatchObject({
      ordinal: 11,
      time: instantAt(columns, 2),
      [benefit.id]: benefit.values[arrayIn(columns, benefit.id, 'uint8')[2] as number]?.id,
      'balance-cents': arrayIn(columns, 'balance-cents', 'int32')[2],
      'sum-cents': BigInt(wideAt(arrayIn(columns, 'sum-cents', 'int64'), 2)),
    });
  });

  it('of other columns is refused with all that differs', () => {
    const [floors, dwelling] = numbers as readonly [NumberColumn, NumberColumn];
    const sent = sampleColumns(
      {
        ...payment,
        numbers: [
          { ...floors, kind: 'uint16' },
          { ...dwelling, id: 'home' },
        ],
      },
      { rows: 3 },
    );
    expect(new SliceLayout({ ...payment, numbers: [floors, dwelling] }).differenceFrom(batchIn(written(sent)))).toEqual(
      {
        en:
          'its columns are not those of banks.payment in this version: home: Uint32 is unknown; dwelling: Uint32 is missing; ' +
          'floors is Uint16 instead of Uint8',
        fi:
          'sen sarakkeet eivät ole tämän version sanomatyypin banks.payment sarakkeet: home: Uint32 on tuntematon; ' +
          'dwelling: Uint32 puuttuu; floors on Uint16 eikä Uint8',
      },
    );
  });
});
