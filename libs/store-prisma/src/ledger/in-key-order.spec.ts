import fc from 'fast-check';
import { slicesInKeyOrder, summedInKeyOrder } from './in-key-order.js';

type Delta = readonly [messageType: string, measure: string, period: number, cell: number, value: bigint];
const deltas = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'a.b', 'B', 'ä'),
    fc.constantFrom('messages', 'sum'),
    fc.nat(3),
    fc.nat(3),
    fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }),
  ),
  { maxLength: 60 },
);
const columnsOf = (rows: readonly Delta[]) => ({
  messageTypes: rows.map(([messageType]) => messageType),
  measures: rows.map(([, measure]) => measure),
  periods: rows.map(([, , period]) => period),
  cells: rows.map(([, , , cell]) => cell),
  values: rows.map(([, , , , value]) => value),
});
const keyOf = (...parts: readonly (string | number)[]): string => parts.join(' ');

describe('Deltas in the order of their keys', () => {
  it('have each cell once, with the sum of its deltas, in any order of them', () => {
    fc.assert(
      fc.property(deltas, (rows) => {
        const sums = new Map<string, bigint>();
        for (const [messageType, measure, period, cell, value] of rows) {
          const key = keyOf(messageType, measure, period, cell);
          sums.set(key, (sums.get(key) ?? 0n) + value);
        }
        const { messageTypes, measures, periods, cells, values } = summedInKeyOrder(columnsOf(rows));
        const keys = messageTypes.map((each, row) =>
          keyOf(each, measures[row] as string, periods[row] as number, cells[row] as number),
        );
        expect(keys).toEqual([...sums.keys()].sort());
        expect(values).toEqual(keys.map((key) => sums.get(key)));
      }),
    );
  });
});

describe('Slices in the order of their keys', () => {
  it('go by type and then by day as a number, and the given list stays as it was', () => {
    const given = [
      { messageType: 'b', day: 2 },
      { messageType: 'a', day: 10 },
      { messageType: 'a', day: 9 },
    ];
    expect(slicesInKeyOrder(given).map(({ messageType, day }) => `${messageType}${day}`)).toEqual(['a9', 'a10', 'b2']);
    expect(given[0]).toEqual({ messageType: 'b', day: 2 });
  });
});
