/**
 * Sums a number column by period and cell, exactly: as doubles for as many rows as a double surely counts to the last unit, and as
 * whole numbers of any size from then on. That the sum of a year fits them is checked where the measure is declared.
 */
import type { SumMeasure } from '@tietovirta/exchanges';
import { columnTable, wideAt, type ColumnArray } from '@tietovirta/messages';
import { placesOf, type MeasuredRows } from './cell-places.js';
import { sound } from './judge-columns.js';
import type { MeasureLayout } from './measure-layout.js';
import type { MeasureTaker, MeasureTally } from './measure-tally.js';
import { TouchedPeriods } from './touched-periods.js';

export class SumTally implements MeasureTally {
  private readonly sums: bigint[];
  /** What was summed up since it was last carried into the sums. */
  private readonly recent: Float64Array;
  private rowsUntilCarry: number;
  private readonly rowsBetween: number;
  private readonly place: number;
  private readonly isWide: boolean;
  private readonly touched = new TouchedPeriods();

  constructor(
    readonly layout: MeasureLayout,
    { of }: SumMeasure,
  ) {
    const { columns, places } = columnTable(layout.cells.type);
    this.place = places.get(of) ?? -1;
    const column = columns[this.place];
    if (column?.within === undefined) throw new Error(`${layout.cells.type.id} has no bounded column ${of} to sum`);
    const { from, below } = column.within;
    this.isWide = column.kind === 'int64';
    this.rowsBetween = Math.max(1, Math.floor(Number.MAX_SAFE_INTEGER / Math.max(1, Math.abs(from), Math.abs(below))));
    this.rowsUntilCarry = this.rowsBetween;
    const size = layout.periods.names.length * layout.cells.size;
    this.sums = Array.from({ length: size }, () => 0n);
    this.recent = new Float64Array(size);
  }

  raise(rows: MeasuredRows): void {
    const places = placesOf(this.layout, rows);
    const numbers = rows.columns.arrays[this.place] as ColumnArray;
    const end = rows.columns.rows;
    this.touched.touch(this.layout, rows);
    for (let from = 0; from < end;) {
      const to = Math.min(end, from + this.rowsUntilCarry);
      const part = { numbers, places, faulty: rows.faulty, from, to };
      // The kind of the column says which array it has.
      if (this.isWide) addWide(this.recent, part, numbers as Int32Array);
      else addNumbers(this.recent, part);
      this.rowsUntilCarry -= to - from;
      if (this.rowsUntilCarry === 0) this.carry();
      from = to;
    }
  }

  take(taker: MeasureTaker): void {
    this.carry();
    const { sums, layout } = this;
    this.touched.each(layout, (place, period, cell) => {
      const sum = sums[place] as bigint;
      if (sum !== 0n) taker.value(layout, period, cell, sum);
      sums[place] = 0n;
    });
  }

  private carry(): void {
    const { sums, recent } = this;
    for (let place = 0; place < recent.length; place += 1) {
      if (recent[place] !== 0) sums[place] = (sums[place] as bigint) + BigInt(recent[place] as number);
    }
    recent.fill(0);
    this.rowsUntilCarry = this.rowsBetween;
  }
}

interface SummedRows {
  readonly numbers: ColumnArray;
  readonly places: number | Uint32Array;
  readonly faulty: Uint8Array;
  readonly from: number;
  readonly to: number;
}

function addNumbers(sums: Float64Array, { numbers, places, faulty, from, to }: SummedRows): void {
  for (let row = from; row < to; row += 1) {
    if (faulty[row] !== sound) continue;
    const place = typeof places === 'number' ? places : (places[row] as number);
    sums[place] = (sums[place] as number) + (numbers[row] as number);
  }
}

function addWide(sums: Float64Array, { places, faulty, from, to }: SummedRows, halves: Int32Array): void {
  for (let row = from; row < to; row += 1) {
    if (faulty[row] !== sound) continue;
    const place = typeof places === 'number' ? places : (places[row] as number);
    sums[place] = (sums[place] as number) + wideAt(halves, row);
  }
}
