import type { MeasuredRows } from './cell-places.js';
import { sound } from './judge-columns.js';
import type { MeasureLayout } from './measure-layout.js';

/** The stretch of a year in which a tally was raised: nothing else has to be looked at when it is taken. */
export class TouchedPeriods {
  private first = Infinity;
  private last = -1;

  touch({ periods: { ofDay } }: MeasureLayout, { columns, day, days, faulty }: MeasuredRows): void {
    if (columns.rows === 0) return;
    const last = days === undefined ? day : latest(days, faulty, columns.rows, day);
    this.first = Math.min(this.first, ofDay[day] as number);
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

/** Follow-ups lie on the day of their slice or later. */
function latest(days: Uint16Array, faulty: Uint8Array, rows: number, from: number): number {
  let last = from;
  for (let row = 0; row < rows; row += 1)
    if (faulty[row] === sound && (days[row] as number) > last) last = days[row] as number;
  return last;
}
