import type { MeasuredRows } from './cell-places.js';
import { sound } from './judge-columns.js';
import type { MeasureLayout } from './measure-layout.js';

/** The stretch of a year in which a tally was raised: nothing else has to be looked at when it is taken. */
export class TouchedPeriods {
  private first = Infinity;
  private last = -1;

  touch({ periods: { ofDay } }: MeasureLayout, { columns, day, days, faulty }: MeasuredRows): void {
    if (columns.rows === 0) return;
    const { first, last } =
      days === undefined ? { first: day, last: day } : daysBetween(days, faulty, columns.rows, day);
    this.first = Math.min(this.first, ofDay[first] as number);
    this.last = Math.max(this.last, ofDay[last] as number);
  }

  /** Goes through every place of the stretch and forgets it. */
  each({ cells: { size } }: MeasureLayout, look: (place: number, period: number, cell: number) => void): void {
    for (let period = this.first; period <= this.last; period += 1)
      for (let cell = 0; cell < size; cell += 1) look(period * size + cell, period, cell);
    this.first = Infinity;
    this.last = -1;
  }
}

/** Follow-ups lie on the day of their slice or later, those carried over the turn of the year before it. */
function daysBetween(
  days: Uint16Array,
  faulty: Uint8Array,
  rows: number,
  day: number,
): { readonly first: number; readonly last: number } {
  let [first, last] = [day, day];
  for (let row = 0; row < rows; row += 1) {
    if (faulty[row] !== sound) continue;
    const other = days[row] as number;
    if (other < first) first = other;
    if (other > last) last = other;
  }
  return { first, last };
}
