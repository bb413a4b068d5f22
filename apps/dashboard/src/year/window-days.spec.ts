import { dayAsked, dayAt, monthStarts, placeOf } from './window-days.js';

const year = { from: '2024-01-01', plannedByDay: new Array<number>(366).fill(1) };

describe('days of a window', () => {
  it('are counted through the change of the clocks and the leap day', () => {
    expect([dayAt(year, 59), dayAt(year, 91), dayAt(year, 365)]).toEqual(['2024-02-29', '2024-04-01', '2024-12-31']);
    for (const day of ['2024-02-29', '2024-03-31', '2024-10-27']) expect(dayAt(year, placeOf(year, day))).toBe(day);
  });

  it('outside are the nearest', () => {
    expect([placeOf(year, '2023-05-05'), placeOf(year, '2025-01-01')]).toEqual([0, 365]);
  });

  it('are asked for by an address; what is no day of the window is not', () => {
    expect(dayAsked(year, '2024-03-12')).toBe('2024-03-12');
    for (const other of [undefined, '', 'tomorrow', '2024-3-12', '2024-02-30', '2025-01-01'])
      expect([other, dayAsked(year, other)]).toEqual([other, undefined]);
  });

  it('have the months that begin among them', () => {
    expect(monthStarts({ from: '2024-02-15', plannedByDay: [...new Array<number>(20).fill(1)] })).toEqual([
      { place: 15, month: 3 },
    ]);
  });
});
