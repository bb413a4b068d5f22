/**
 * Counts the messages of a frame: judges each row, raises the cells of its counter and hashes its content, in one pass.
 * Pure arithmetic on columns: no clock, no store, no chance. Applying the result exactly once is counting-stage's duty.
 *
 * The content hash of a row covers its type, ordinal, time, parties and dimensions; a slice's hash is the sum of its rows'
 * hashes (two lanes modulo 2^32), so that neither the order of rows nor the borders of frames matter.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import { keyOf } from '@tietovirta/chance';
import type { MessageType } from '@tietovirta/exchanges';
import { ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { organisations, personOrdinalLimit } from '@tietovirta/population';
import { CellLayout } from './cell-layout.js';
import { RowFaults, type RowFaultCode } from './row-fault.js';
import type { Tally } from './tally.js';

export interface FrameCount {
  /** Messages counted. */
  readonly counted: number;
  readonly hashLow: number;
  readonly hashHigh: number;
  /** Messages set aside. */
  readonly faults: RowFaults;
}

/** One number a row, used by all counters of a thread in turn: frames are counted one after the other. */
const scratchFor = (rows: number) => ({
  /** The values of all dimensions as one number. */
  codes: new Uint32Array(rows),
  /** The cell that the row raises. */
  cells: new Uint16Array(rows),
  /** 1 where the row is set aside. */
  faulty: new Uint8Array(rows),
  /** Zeros, for types without persons or holders: one kind of column keeps the loop as it was compiled. */
  nobody: new Uint32Array(rows),
});
let scratch = scratchFor(0);

export class FrameCounter {
  readonly layout: CellLayout;
  private readonly saltLow: number;
  private readonly saltHigh: number;
  private readonly cellCounts: Float64Array;

  constructor(
    private readonly type: MessageType,
    private readonly calendar: CalendarYear,
  ) {
    this.layout = new CellLayout(type);
    this.cellCounts = new Float64Array(this.layout.size);
    const salt = keyOf('content', calendar.year, type.id);
    this.saltLow = salt.a;
    this.saltHigh = salt.b;
  }

  /** @param day day of the slice; messages that run on (openings, contained) must lie on it @param tally raised here */
  count(columns: MessageColumns, day: number, tally: Tally): FrameCount {
    const faults = new RowFaults();
    this.packDimensions(columns, faults);
    return this.pass(columns, day, tally, faults);
  }

  private packDimensions(columns: MessageColumns, faults: RowFaults): void {
    const { rows } = columns;
    if (scratch.codes.length < rows) scratch = scratchFor(rows);
    const { codes, cells, faulty } = scratch;
    codes.fill(0, 0, rows);
    cells.fill(0, 0, rows);
    faulty.fill(0, 0, rows);
    columns.dimensions.forEach((column, place) => {
      const size = (this.type.dimensions[place] as MessageType['dimensions'][number]).values.length;
      for (let row = 0; row < rows; row += 1) {
        const value = column[row] as number;
        codes[row] = Math.imul(codes[row] as number, 257) + value + 1;
        if (value >= size) {
          if (faulty[row] === 0) faults.add('value-unknown', ordinalAt(columns, row));
          faulty[row] = 1;
        }
      }
    });
    for (const { place, valueIds } of this.layout.dimensions) {
      const column = columns.dimensions[place] as Uint8Array;
      for (let row = 0; row < rows; row += 1)
        cells[row] = (cells[row] as number) * valueIds.length + (column[row] as number);
    }
  }

  private pass(columns: MessageColumns, day: number, tally: Tally, faults: RowFaults): FrameCount {
    const { rows, times, ordinals, firstOrdinal } = columns;
    const persons = columns.persons ?? scratch.nobody;
    const holders = columns.holders ?? scratch.nobody;
    const counterparties = columns.organisations;
    const { saltLow, saltHigh, cellCounts } = this;
    const { codes, cells, faulty } = scratch;
    const starts = this.calendar.dayStartsMs;
    const ownDay = ordinals === undefined;
    const fromMs = starts[day] as number;
    const toMs = starts[ownDay ? day + 1 : this.calendar.days.length] as number;
    const directorySize = organisations.length;
    let counted = 0;
    let low = 0;
    let high = 0;
    for (let row = 0; row < rows; row += 1) {
      if (faulty[row] !== 0) continue;
      const timeLow = times[2 * row] as number;
      const timeHigh = times[2 * row + 1] as number;
      const instant = (timeLow >>> 0) + timeHigh * 4294967296;
      const person = persons[row] as number;
      const organisation = counterparties[row] as number;
      const ordinal = ordinals === undefined ? firstOrdinal + row : (ordinals[row] as number);
      if (!(instant >= fromMs && instant < toMs && person < personOrdinalLimit && organisation < directorySize)) {
        faults.add(faultOf(person, organisation, directorySize), ordinal);
        continue;
      }
      const time = timeLow ^ Math.imul(timeHigh, 0x27d4eb2f);
      const who = person ^ Math.imul(holders[row] as number, 0x165667b1);
      const what = (codes[row] as number) ^ Math.imul(organisation, 0x2c1b3c6d);
      let a = Math.imul(ordinal ^ saltLow, 0x9e3779b1);
      a = Math.imul(a ^ (a >>> 15) ^ time, 0x85ebca6b);
      a = Math.imul(a ^ (a >>> 14) ^ who, 0xc2b2ae35);
      a = Math.imul(a ^ (a >>> 15) ^ what, 0x21f0aaad);
      let b = Math.imul(ordinal ^ saltHigh, 0x735a2d97);
      b = Math.imul(b ^ (b >>> 16) ^ what, 0x7feb352d);
      b = Math.imul(b ^ (b >>> 13) ^ time, 0x846ca68b);
      b = Math.imul(b ^ (b >>> 16) ^ who, 0x297a2d39);
      low = (low + (a ^ (a >>> 16))) | 0;
      high = (high + (b ^ (b >>> 15))) | 0;
      counted += 1;
      const cell = cells[row] as number;
      if (ownDay) cellCounts[cell] = (cellCounts[cell] as number) + 1;
      else tally.add(dayOf(starts, instant, day), cell, 1);
    }
    if (ownDay) this.pourInto(tally, day);
    return { counted, hashLow: low >>> 0, hashHigh: high >>> 0, faults };
  }

  /** Messages that run on lie on one day: their cells are summed up here first and poured once a frame. */
  private pourInto(tally: Tally, day: number): void {
    this.cellCounts.forEach((count, cell) => {
      if (count > 0) tally.add(day, cell, count);
    });
    this.cellCounts.fill(0);
  }
}

function faultOf(person: number, organisation: number, directorySize: number): RowFaultCode {
  if (person >= personOrdinalLimit) return 'person-unknown';
  return organisation >= directorySize ? 'organisation-unknown' : 'time-outside';
}

/** Day that holds an instant at or after the start of `from`; days are within an hour of 24 hours long. */
function dayOf(starts: Float64Array, instant: number, from: number): number {
  let day = from + Math.floor((instant - (starts[from] as number)) / 86_400_000);
  if (instant < (starts[day] as number)) day -= 1;
  else if (instant >= (starts[day + 1] as number)) day += 1;
  return day;
}
