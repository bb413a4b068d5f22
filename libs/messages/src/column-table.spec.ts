import { messageTypes, type MessageType, type NumberColumn } from '@tietovirta/exchanges';
import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { columnTable } from './column-table.js';
import { decodeFrame } from './frame-codec.js';
import { frameLayout } from './frame-layout.js';
import { arrayIn, columnsPart, messageColumns } from './message-columns.js';
import { pickRows, plainRows } from './plain-rows.js';
import { earlierFrame, sampleColumns, sampleFrame } from './sample-columns.js';
import { wideAt } from './wide-numbers.js';

const typeOf = (id: string): MessageType => messageTypes.find((type) => type.id === id) as MessageType;
const withNumbers = (type: MessageType, ...numbers: readonly NumberColumn[]): MessageType => ({ ...type, numbers });

const kinds: readonly NumberColumn[] = [
  { id: 'floors', kind: 'uint8', below: 200 },
  { id: 'municipality-number', kind: 'uint16', below: 1_000 },
  { id: 'dwelling', kind: 'uint32', below: 4_000_000_000 },
  { id: 'balance-cents', kind: 'int32', from: -2_000_000_000, below: 2_000_000_000 },
  { id: 'sum-cents', kind: 'int64', from: -(2 ** 52), below: 2 ** 53 },
];
const aKind = fc.constantFrom(...kinds);
const aType = fc.constantFrom(...messageTypes);

describe('a column of a type’s own, told in one line', () => {
  it('lies in memory, travels in frames of both versions and is cut like all others, whatever its kind', () => {
    fc.assert(
      fc.property(aType, fc.uniqueArray(aKind), fc.nat({ max: 40 }), fc.nat(), (plain, numbers, rows, seed) => {
        const type = withNumbers(plain, ...numbers);
        const frame = sampleFrame(type, { rows, seed });
        const columns = sampleColumns(type, { rows, seed });
        expect(plainRows(decodeFrame(frame, type))).toEqual(plainRows(columns));
        expect(plainRows(decodeFrame(earlierFrame(frame, type), type))).toEqual(plainRows(columns));
        const [from, to] = [rows >> 2, rows - (rows >> 3)];
        const picked = pickRows(
          columns,
          Array.from({ length: to - from }, (_, row) => from + row),
        );
        expect(plainRows({ ...picked, firstOrdinal: from })).toEqual(plainRows({ ...columnsPart(columns, from, to), firstOrdinal: from })); // oxfmt-ignore
      }),
      { numRuns: 60 },
    );
  });

  it('is read by any tool of Arrow under its name', () => {
    const type = withNumbers(typeOf('banks.payment'), ...kinds);
    const columns = sampleColumns(type, { rows: 7 });
    const table = tableFromIPC(sampleFrame(type, { rows: 7 }).body);
    expect(table.schema.fields.slice(-5).map(({ name, type: of }) => `${name}: ${of}`)).toEqual([
      'floors: Uint8',
      'municipality-number: Uint16',
      'dwelling: Uint32',
      'balance-cents: Int32',
      'sum-cents: Int64',
    ]);
    expect(table.getChild('balance-cents')?.toArray()).toEqual(arrayIn(columns, 'balance-cents', 'int32'));
    const sums = Array.from({ length: 7 }, (_, row) => BigInt(wideAt(arrayIn(columns, 'sum-cents', 'int64'), row)));
    expect(Array.from(table.getChild('sum-cents') ?? [])).toEqual(sums);
  });

  it('leaves memory of its own to each of two columns of one kind', () => {
    const type = withNumbers(typeOf('banks.payment'), ...[1, 2, 3].map((at) => ({ id: `n-${at}`, kind: 'uint32' as const, below: 9 }))); // oxfmt-ignore
    const { arrays } = messageColumns(type, 3);
    expect(new Set(arrays.map(({ buffer }) => buffer)).size).toBe(arrays.length);
  });

  it('may not have the name of another column', () => {
    const type = withNumbers(typeOf('banks.payment'), { id: 'person', kind: 'uint8', below: 3 });
    expect(() => columnTable(type)).toThrow('banks.payment has several columns of one name: person');
  });
});

describe('a frame with other columns than its reader has', () => {
  const plain = typeOf('banks.payment');
  const refusal = (sent: MessageType, reader: MessageType): string => {
    try {
      decodeFrame(sampleFrame(sent, { rows: 6 }), reader);
      return 'read';
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      return `${code}: ${message}`;
    }
  };
  const [floors, municipality] = kinds as readonly [NumberColumn, NumberColumn];

  it('is refused with all that differs: the unknown column, the missing one, the other width', () => {
    const sent = withNumbers(plain, { ...floors, kind: 'uint32' }, { id: 'colour', kind: 'uint8', below: 4 });
    expect(refusal(sent, withNumbers(plain, floors, municipality))).toBe(
      'layout-differs: the columns are not those of banks.payment: colour: Uint8 is unknown; ' +
        'municipality-number: Uint16 is missing; floors is Uint32 instead of Uint8',
    );
  });

  it('is refused when they stand in another order', () => {
    const [one, two] = [{ ...floors, kind: 'uint16' as const }, municipality];
    expect(refusal(withNumbers(plain, one, two), withNumbers(plain, two, one))).toMatch(
      /^layout-differs: .*another order/,
    );
  });
});

describe('the columns of every type', () => {
  it('have names of their own, and one field each in frames', () => {
    for (const type of messageTypes)
      expect(frameLayout(type).fields.map(({ name }) => name)).toEqual(
        columnTable(type).columns.map(({ name }) => name),
      );
  });
});
