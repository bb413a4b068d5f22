import { calendarYear } from '@tietovirta/calendar';
import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import fc from 'fast-check';
import { sampleColumns } from './sample-columns.js';
import { firstRows, instantAt, messageColumns, ordinalAt, setInstant } from './message-columns.js';

const query = messageTypes.find(({ id }) => id === 'kelmu.query') as MessageType;
const response = messageTypes.find(({ id }) => id === 'kelmu.response') as MessageType;

describe('an instant', () => {
  it('is kept to the millisecond in any row, of any year', () => {
    const from = calendarYear(2000).dayStartsMs[0] as number;
    const to = calendarYear(2100).dayStartsMs[0] as number;
    const instant = fc.oneof(
      fc.integer({ min: from, max: to }),
      // about the borders of the lower half
      fc
        .integer({ min: 380, max: 420 })
        .chain((high) => fc.integer({ min: high * 2 ** 32 - 2, max: high * 2 ** 32 + 2 })),
    );
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 20 }), (instants) => {
        const columns = messageColumns(query, instants.length);
        instants.forEach((one, row) => {
          setInstant(columns.times, row, one);
        });
        expect(instants.map((_, row) => instantAt(columns, row))).toEqual(instants);
      }),
    );
  });

  it('is the 64-bit integer that Arrow reads', () => {
    const columns = messageColumns(query, 1);
    setInstant(columns.times, 0, 1_718_000_000_123);
    expect(new BigInt64Array(columns.times.buffer)[0]).toBe(1_718_000_000_123n);
  });
});

describe('columns', () => {
  it('number messages on from the first ordinal, and follow-ups by a column of their own', () => {
    expect([0, 1, 2].map((row) => ordinalAt(messageColumns(query, 3, 70), row))).toEqual([70, 71, 72]);
    const answers = sampleColumns(response, { rows: 3, firstOrdinal: 10 });
    expect([0, 1, 2].map((row) => ordinalAt(answers, row))).toEqual([30, 33, 36]);
  });

  it('are there for what the type is about, and only for that', () => {
    for (const type of messageTypes) {
      const columns = messageColumns(type, 4);
      expect(columns.persons === undefined).toBe(type.person === undefined);
      expect(columns.holders === undefined).toBe(type.kind !== 'contained');
      expect(columns.ordinals === undefined).toBe(type.kind !== 'follow-up');
      expect(columns.dimensions).toHaveLength(type.dimensions.length);
    }
  });

  it('share their memory with their first rows', () => {
    const columns = sampleColumns(query, { rows: 10 });
    const some = firstRows(columns, 4, 99);
    expect([some.rows, some.firstOrdinal, some.organisations.length, some.times.length]).toEqual([4, 99, 4, 8]);
    expect(some.times.buffer).toBe(columns.times.buffer);
  });
});
