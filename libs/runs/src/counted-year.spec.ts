import { messageTypes } from '@tietovirta/exchanges';
import { CountedYear } from './counted-year.js';

const window = { days: 366, fromDay: 10, toDay: 13, followUpDaysAreKnown: true };
const types = messageTypes.filter(({ id }) => ['kelmu.query', 'tax-data.request', 'tax-data.answer'].includes(id));
const layoutSize = 12;
const deltas = {
  messageTypes: ['kelmu.query', 'kelmu.query', 'tax-data.request', 'tax-data.answer', 'tax-data.answer'],
  days: [10, 11, 10, 10, 40],
  cells: [0, layoutSize - 1, 0, 0, 0],
  counts: [5, 7, 100, 60, 39],
};

describe('the counters of a year', () => {
  const year = new CountedYear(types, window).add(deltas);

  it('add up over days and cells, and over those with the values asked for', () => {
    expect(year.count('kelmu.query')).toBe(12);
    // The first cell is interface and municipality, the last user interface and other.
    expect(year.count('kelmu.query', { channel: 'interface' })).toBe(5);
    expect(year.count('kelmu.query', { channel: 'user-interface', 'user-group': 'other' })).toBe(7);
    expect(year.count('tax-data.answer')).toBe(60 + 39);
  });

  it('give the days of the window to Luova’s band, follow-ups on the day on which they were sent', () => {
    // Day 10: 100 requests and 60 answers; the 39 answers of day 40 lie outside the window. Kelmu does not pass through.
    expect(year.luovaPerDay()).toEqual([160, 0, 0]);
  });

  it('say nothing of Luova’s band when the days of follow-ups are not known', () => {
    const oracle = new CountedYear(types, { ...window, followUpDaysAreKnown: false }).add(deltas);
    expect(oracle.luovaPerDay()).toEqual([]);
    expect(oracle.count('tax-data.answer')).toBe(99);
  });

  it('refuse message types and values that are not simulated instead of calling them 0', () => {
    expect(year.isSimulated('eessi.start')).toBe(false);
    expect(() => year.count('eessi.start')).toThrow('not simulated');
    expect(() => year.count('kelmu.query', { channel: 'telephone' })).toThrow('telephone');
  });
});
