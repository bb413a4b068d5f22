import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import { arrayOf, columnsPart, dimensionArrays, firstRows, messageColumns, ordinalAt } from './message-columns.js';
import { plainRows } from './plain-rows.js';
import { sampleColumns } from './sample-columns.js';

const query = messageTypes.find(({ id }) => id === 'kelmu.query') as MessageType;
const response = messageTypes.find(({ id }) => id === 'kelmu.response') as MessageType;

describe('columns', () => {
  it('number messages on from the first ordinal, and follow-ups by a column of their own', () => {
    expect([0, 1, 2].map((row) => ordinalAt(messageColumns(query, 3, 70), row))).toEqual([70, 71, 72]);
    const answers = sampleColumns(response, { rows: 3, firstOrdinal: 10 });
    expect([0, 1, 2].map((row) => ordinalAt(answers, row))).toEqual([30, 33, 36]);
  });

  it('are there for what the type is about, and only for that', () => {
    for (const type of messageTypes) {
      const columns = messageColumns(type, 4);
      expect(arrayOf(columns, 'person', 'uint32') === undefined).toBe(type.person === undefined);
      expect(arrayOf(columns, 'holder', 'uint32') === undefined).toBe(type.kind !== 'contained');
      expect(arrayOf(columns, 'ordinal', 'uint32') === undefined).toBe(type.kind !== 'follow-up');
      expect(dimensionArrays(columns)).toHaveLength(type.dimensions.length);
    }
  });

  it('lie in memory of their own, each', () => {
    for (const type of messageTypes) {
      const { arrays } = messageColumns(type, 4);
      expect([type.id, new Set(arrays.map(({ buffer }) => buffer)).size]).toEqual([type.id, arrays.length]);
    }
  });

  it('asked for as numbers of another kind than they are, say so', () => {
    expect(() => arrayOf(messageColumns(query, 1), 'person', 'uint16')).toThrow(
      'the column person of kelmu.query is uint32, not uint16',
    );
  });

  it.each([query, response])('share their memory with their first rows and with any part: $id', (type) => {
    const columns = sampleColumns(type, { rows: 10 });
    const some = firstRows(columns, 4, 99);
    expect([some.rows, some.firstOrdinal]).toEqual([4, 99]);
    const [one, two] = [columnsPart(columns, 2, 4), columnsPart(some, 2, 4)];
    expect(one.firstOrdinal).toBe(columns.firstOrdinal + 2);
    expect(plainRows({ ...two, firstOrdinal: one.firstOrdinal })).toEqual(plainRows(one));
    some.arrays.forEach((array, place) => expect(array.buffer).toBe(columns.arrays[place]?.buffer));
  });
});
