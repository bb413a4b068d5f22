import fc from 'fast-check';
import { slicesInKeyOrder, summedInKeyOrder } from './in-key-order.js';

type Delta = readonly [messageType: string, day: number, cell: number, count: number];
const deltas = fc.array(
  fc.tuple(fc.constantFrom('a', 'a.b', 'B', 'ä'), fc.nat(3), fc.nat(3), fc.integer({ min: -9, max: 9 })),
  { maxLength: 60 },
);
const columnsOf = (rows: readonly Delta[]) => ({
  messageTypes: rows.map(([messageType]) => messageType),
  days: rows.map(([, day]) => day),
  cells: rows.map(([, , cell]) => cell),
  counts: rows.map(([, , , count]) => count),
});
const keyOf = (messageType: string, day: number, cell: number): string => `${messageType} ${day} ${cell}`;

describe('Deltas in the order of their keys', () => {
  it('have each cell once, with the sum of its deltas, in any order of them', () => {
    fc.assert(
      fc.property(deltas, (rows) => {
        const sums = new Map<string, number>();
        for (const [messageType, day, cell, count] of rows) {
          const key = keyOf(messageType, day, cell);
          sums.set(key, (sums.get(key) ?? 0) + count);
        }
        const { messageTypes, days, cells, counts } = summedInKeyOrder(columnsOf(rows));
        const keys = messageTypes.map((each, row) => keyOf(each, days[row] as number, cells[row] as number));
        expect(keys).toEqual([...sums.keys()].sort());
        expect(counts).toEqual(keys.map((key) => sums.get(key)));
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
