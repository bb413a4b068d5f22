import { messageTypes, type YearFigures } from '@tietovirta/exchanges';
import { CountedYear } from './counted-year.js';
import { deltasOfDays } from './daily-messages.js';

/** All that counters ask of figures is how assumptions are scaled. */
const figuresAt = (denominator: number): YearFigures => ({
  year: 2024,
  base: 2024,
  of: () => 0,
  assumed: (count) => Math.round(count / denominator),
});
const figures = figuresAt(1);
const window = { days: 366, fromDay: 10, toDay: 13, followUpDaysAreKnown: true, figures };
const counted = ['kelmu.query', 'tax-data.request', 'tax-data.answer', 'open-data.data-set'];
const types = messageTypes.filter(({ id }) => counted.includes(id));
const layoutSize = 12;
const deltas = deltasOfDays([
  { messageType: 'kelmu.query', day: 10, cell: 0, count: 5 },
  { messageType: 'kelmu.query', day: 11, cell: layoutSize - 1, count: 7 },
  { messageType: 'tax-data.request', day: 10, cell: 0, count: 100 },
  { messageType: 'tax-data.answer', day: 10, cell: 0, count: 60 },
  { messageType: 'tax-data.answer', day: 40, cell: 0, count: 39 },
]);

describe('the counters of a year', () => {
  const year = new CountedYear(types, window).add(deltas);

  it('add up over days and cells, and over those with the values asked for', () => {
    expect(year.count('kelmu.query')).toBe(12);
    // The first cell is interface and municipality, the last user interface and other.
    expect(year.count('kelmu.query', { channel: 'interface' })).toBe(5);
    expect(year.count('kelmu.query', { channel: 'user-interface', 'user-group': 'other' })).toBe(7);
    expect(year.count('tax-data.answer')).toBe(60 + 39);
  });

  it('give the days of the window, follow-ups on the day on which they were sent', () => {
    // The 39 answers of day 40 lie outside the window, which has the days 10, 11 and 12.
    expect(year.countPerDay('tax-data.answer')).toEqual([60, 0, 0]);
    expect(year.countPerDay('kelmu.query')).toEqual([5, 7, 0]);
    expect(year.countPerDay('kelmu.query', { channel: 'interface' })).toEqual([5, 0, 0]);
  });

  it('give no days when those of follow-ups are not known', () => {
    const oracle = new CountedYear(types, { ...window, followUpDaysAreKnown: false }).add(deltas);
    expect(oracle.countPerDay('tax-data.answer')).toEqual([]);
    expect(oracle.count('tax-data.answer')).toBe(99);
  });

  it('know what a stock began the year with, at the scale of the run, and of what is no stock nothing', () => {
    expect(year.opening('open-data.data-set')).toBe(16);
    expect(year.opening('kelmu.query')).toBe(0);
    expect(new CountedYear(types, { ...window, figures: figuresAt(10) }).opening('open-data.data-set')).toBe(2); // 1.6
  });

  it('are of a whole year only when every day of it was simulated', () => {
    expect(year.isWholeYear).toBe(false);
    expect(new CountedYear(types, { ...window, fromDay: 0, toDay: 366 }).isWholeYear).toBe(true);
    expect(new CountedYear(types, { ...window, fromDay: 0, toDay: 365 }).isWholeYear).toBe(false);
  });

  it('tell of different people where the whole year was simulated, and from the scale on from which they are known', () => {
    const ofPayments = messageTypes.filter(({ id }) => id === 'banks.payment');
    const payees = (denominator: number, toDay = 366): number | null =>
      new CountedYear(ofPayments, { ...window, fromDay: 0, toDay, figures: figuresAt(denominator) })
        .expectKeys([
          { messageType: 'banks.payment', measure: 'distinct person per year', period: 0, cell: 0, keys: 47 },
        ])
        .distinct('banks.payment', { column: 'person', per: 'year' });
    expect([payees(1), payees(2000)]).toEqual([47, 47]);
    expect([payees(2001), payees(1, 365)]).toEqual([null, null]);
  });

  it('refuse message types and values that are not simulated instead of calling them 0', () => {
    expect(year.isSimulated('eessi.start')).toBe(false);
    expect(() => year.count('eessi.start')).toThrow('not simulated');
    expect(() => year.count('kelmu.query', { channel: 'telephone' })).toThrow('telephone');
  });
});
