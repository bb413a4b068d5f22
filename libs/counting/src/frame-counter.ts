/**
 * Counts the messages of a frame: judges each row, raises the cells of its counter and hashes its content, in one pass.
 * Pure arithmetic on columns: no clock, no store, no chance. Applying the result exactly once is counting-stage's duty.
 *
 * The content hash of a row covers its type, ordinal, time, parties and dimensions; a slice's hash is the sum of its rows'
 * hashes (two lanes modulo 2^32), so that neither the order of rows nor the borders of frames matter.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import { keyOf, mix } from '@tietovirta/chance';
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

export class FrameCounter {
  readonly layout: CellLayout;
  private readonly saltLow: number;
  private readonly saltHigh: number;
  private codes = new Uint32Array(0);
  private cells = new Uint16Array(0);
  private faulty = new Uint8Array(0);

  constructor(
    private readonly type: MessageType,
    private readonly calendar: CalendarYear,
  ) {
    this.layout = new CellLayout(type);
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
    if (this.codes.length < rows) {
      this.codes = new Uint32Array(rows);
      this.cells = new Uint16Array(rows);
      this.faulty = new Uint8Array(rows);
    }
    const { codes, cells, faulty } = this;
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
    const { rows, times, persons, holders, ordinals, firstOrdinal } = columns;
    const counterparties = columns.organisations;
    const { codes, cells, faulty, saltLow, saltHigh } = this;
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
      const person = persons === undefined ? 0 : (persons[row] as number);
      const organisation = counterparties[row] as number;
      const ordinal = ordinals === undefined ? firstOrdinal + row : (ordinals[row] as number);
      const fault = faultOf(instant >= fromMs && instant < toMs, person, organisation < directorySize);
      if (fault !== undefined) {
        faults.add(fault, ordinal);
        continue;
      }
      const code = codes[row] as number;
      const holder = holders === undefined ? 0 : (holders[row] as number);
      let a = mix(ordinal ^ saltLow) ^ timeLow;
      a = mix(a + timeHigh) ^ person;
      a = mix(a + organisation) ^ code;
      a = mix(a + holder);
      let b = Math.imul(ordinal ^ saltHigh, 0x9e3779b1) + timeLow;
      b = Math.imul(b ^ (b >>> 15), 0x85ebca6b) + person + Math.imul(timeHigh, 0x27d4eb2f);
      b = Math.imul(b ^ (b >>> 13), 0xc2b2ae35) + organisation + Math.imul(code, 0x165667b1);
      b = mix(b ^ holder ^ a);
      low += a >>> 0;
      high += b >>> 0;
      counted += 1;
      tally.add(ownDay ? day : dayOf(starts, instant, day), cells[row] as number, 1);
    }
    return { counted, hashLow: low % 4294967296, hashHigh: high % 4294967296, faults };
  }
}

function faultOf(inTime: boolean, person: number, organisationKnown: boolean): RowFaultCode | undefined {
  if (!inTime) return 'time-outside';
  if (person >= personOrdinalLimit) return 'person-unknown';
  return organisationKnown ? undefined : 'organisation-unknown';
}

/** Day that holds an instant at or after the start of `from`; days are within an hour of 24 hours long. */
function dayOf(starts: Float64Array, instant: number, from: number): number {
  let day = from + Math.floor((instant - (starts[from] as number)) / 86_400_000);
  if (instant < (starts[day] as number)) day -= 1;
  else if (instant >= (starts[day + 1] as number)) day += 1;
  return day;
}
