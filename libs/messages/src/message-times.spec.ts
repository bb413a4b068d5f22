import { calendarYear } from '@tietovirta/calendar';
import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import fc from 'fast-check';
import { arrayIn, messageColumns } from './message-columns.js';
import { instantAt, setInstant } from './message-times.js';

const query = messageTypes.find(({ id }) => id === 'kelmu.query') as MessageType;
const response = messageTypes.find(({ id }) => id === 'kelmu.response') as MessageType;

const kept = (type: MessageType, instants: readonly number[], dayStartMs: number): readonly number[] => {
  const columns = messageColumns(type, instants.length, 0, dayStartMs);
  instants.forEach((instant, row) => {
    setInstant(columns, row, instant);
  });
  return instants.map((_, row) => instantAt(columns, row));
};

describe('the instant of a follow-up', () => {
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
        expect(kept(response, instants, 0)).toEqual(instants);
      }),
    );
  });

  it('is the 64-bit integer that Arrow reads', () => {
    const columns = messageColumns(response, 1);
    setInstant(columns, 0, 1_718_000_000_123);
    expect(new BigInt64Array(arrayIn(columns, 'time', 'int64').buffer)[0]).toBe(1_718_000_000_123n);
  });
});

describe('the time of an opening', () => {
  const calendar = calendarYear(2024);

  it('is kept to the millisecond on every day, also one of 23 or 25 hours', () => {
    for (const date of ['2024-01-01', '2024-03-31', '2024-10-27', '2024-12-31']) {
      const day = calendar.dayIndexOf(date);
      const [start, end] = [calendar.dayStartsMs[day] as number, calendar.dayStartsMs[day + 1] as number];
      const instants = [start, start + 1, start + 3 * 3_600_000, end - 1];
      expect([date, (end - start) / 3_600_000, kept(query, instants, start)]).toEqual([
        date,
        { '2024-03-31': 23, '2024-10-27': 25 }[date] ?? 24,
        instants,
      ]);
    }
  });

  it('outside its day stays outside it on the same side, however far away it is', () => {
    const start = calendar.dayStartsMs[100] as number;
    const instant = fc.integer({ min: -(2 ** 45), max: 2 ** 45 });
    fc.assert(
      fc.property(instant, (wanted) => {
        const [found] = kept(query, [wanted], start) as [number];
        if (Math.abs(wanted - start) < 2 ** 31) expect(found).toBe(wanted);
        else expect(Math.sign(found - start) * Math.floor(Math.abs(found - start) / 86_400_000)).toBe(wanted < start ? -24 : 24); // oxfmt-ignore
      }),
    );
  });
});
