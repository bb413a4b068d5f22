import fc from 'fast-check';
import { formatInstant } from './format-instant.js';
import { localHour } from './local-hour.js';

const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2101, 0, 1) - 1 });
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `YYYY-MM-DDTHH:mm:ss` by the time zone database. */
function byDatabase(instantMs: number): string {
  const part = Object.fromEntries(clock.formatToParts(instantMs).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}`;
}

describe('An instant as Finnish clocks show it', () => {
  it('agrees with the time zone database', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        const text = formatInstant(ms);
        expect(text.slice(0, 19)).toBe(byDatabase(ms));
        expect(localHour(ms)).toBe(Number(text.slice(11, 13)));
      }),
      { numRuns: 500 },
    );
  });

  it('reads back as the same instant', () => {
    fc.assert(fc.property(instant, (ms) => expect(Date.parse(formatInstant(ms))).toBe(ms)));
  });

  it('jumps from 03:00 to 04:00 in March and back from 04:00 to 03:00 in October', () => {
    expect(formatInstant(Date.UTC(2024, 2, 31, 1) - 1)).toBe('2024-03-31T02:59:59.999+02:00');
    expect(formatInstant(Date.UTC(2024, 2, 31, 1))).toBe('2024-03-31T04:00:00.000+03:00');
    expect(formatInstant(Date.UTC(2024, 9, 27, 1) - 1)).toBe('2024-10-27T03:59:59.999+03:00');
    expect(formatInstant(Date.UTC(2024, 9, 27, 1))).toBe('2024-10-27T03:00:00.000+02:00');
  });

  it('must be whole milliseconds', () => {
    for (const ms of [Number.NaN, Infinity, 0.5]) expect(() => formatInstant(ms)).toThrow(RangeError);
  });
});
