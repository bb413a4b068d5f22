/**
 * What has been counted of one message type since the tally was last emptied: messages by day and cell. Tallies add up in
 * any order, so partitions and workers can be merged as they come.
 */
import { sound } from './judge-columns.js';

/** One number a row in every column. */
export interface TalliedRows {
  readonly days: Uint16Array;
  readonly cells: Uint16Array;
  readonly faulty: Uint8Array;
  readonly rows: number;
}

export class Tally {
  private readonly counts: Float64Array;
  private firstDay: number;
  private lastDay = -1;

  constructor(
    readonly days: number,
    readonly cells: number,
  ) {
    this.counts = new Float64Array(days * cells);
    this.firstDay = days;
  }

  add(day: number, cell: number, count: number): void {
    const at = day * this.cells + cell;
    this.counts[at] = (this.counts[at] as number) + count;
    if (day < this.firstDay) this.firstDay = day;
    if (day > this.lastDay) this.lastDay = day;
  }

  /** Adds one message a row, save those that are set aside. */
  addRows({ days, cells, faulty, rows }: TalliedRows): void {
    const { counts, cells: width } = this;
    let { firstDay, lastDay } = this;
    for (let row = 0; row < rows; row += 1) {
      if (faulty[row] !== sound) continue;
      const day = days[row] as number;
      const at = day * width + (cells[row] as number);
      counts[at] = (counts[at] as number) + 1;
      if (day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
    }
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  /** Hands over every count that is not 0 and forgets it. */
  empty(take: (day: number, cell: number, count: number) => void): void {
    for (let day = this.firstDay; day <= this.lastDay; day += 1) {
      for (let cell = 0; cell < this.cells; cell += 1) {
        const count = this.counts[day * this.cells + cell] as number;
        if (count !== 0) take(day, cell, count);
      }
    }
    this.counts.fill(0, this.firstDay * this.cells, (this.lastDay + 1) * this.cells);
    this.firstDay = this.days;
    this.lastDay = -1;
  }
}
