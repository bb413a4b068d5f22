/** Counts messages by period and cell. */
import { placesOf, type MeasuredRows } from './cell-places.js';
import { sound } from './judge-columns.js';
import type { MeasureLayout } from './measure-layout.js';
import type { MeasureTaker, MeasureTally } from './measure-tally.js';
import { TouchedPeriods } from './touched-periods.js';

export class CountTally implements MeasureTally {
  private readonly counts: Float64Array;
  private readonly touched = new TouchedPeriods();

  constructor(readonly layout: MeasureLayout) {
    this.counts = new Float64Array(layout.periods.names.length * layout.cells.size);
  }

  raise(rows: MeasuredRows): void {
    const { counts } = this;
    const { faulty, setAside, columns } = rows;
    const places = placesOf(this.layout, rows);
    if (typeof places === 'number') counts[places] = (counts[places] as number) + columns.rows - setAside;
    else addOnes(counts, places, faulty, columns.rows);
    this.touched.touch(this.layout, rows);
  }

  take(taker: MeasureTaker): void {
    const { counts, layout } = this;
    this.touched.each(layout, (place, period, cell) => {
      const count = counts[place] as number;
      if (count !== 0) taker.value(layout, period, cell, BigInt(count));
      counts[place] = 0;
    });
  }
}

function addOnes(counts: Float64Array, places: Uint32Array, faulty: Uint8Array, rows: number): void {
  for (let row = 0; row < rows; row += 1) {
    if (faulty[row] !== sound) continue;
    const place = places[row] as number;
    counts[place] = (counts[place] as number) + 1;
  }
}
