/**
 * Counts the messages of a frame: judges each row, raises the measures of its type and hashes its content, loop by loop over columns.
 * Pure arithmetic: no clock, no store, no chance. The run counter beside it applies the result exactly once.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import type { MessageType } from '@tietovirta/exchanges';
import { timesOf, wideAt, type MessageColumns } from '@tietovirta/messages';
import { ContentHasher } from './content-hasher.js';
import { sound } from './judge-columns.js';
import type { MeasureTally } from './measure-tally.js';
import { RowFaults } from './row-fault.js';
import { RowJudge } from './row-judge.js';

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
  /** The day on which the row lies. */
  days: new Uint16Array(rows),
  /** The verdict on the row. */
  faulty: new Uint8Array(rows),
});
let scratch = scratchFor(0);

export class FrameCounter {
  private readonly hasher: ContentHasher;
  private readonly judge: RowJudge;

  constructor(
    type: MessageType,
    private readonly calendar: CalendarYear,
  ) {
    this.hasher = new ContentHasher(type, calendar.year);
    this.judge = new RowJudge(type, calendar);
  }

  /** @param day day of the slice; messages that run on (openings, contained) must lie on it @param tallies raised here */
  count(columns: MessageColumns, day: number, tallies: readonly MeasureTally[]): FrameCount {
    const { rows } = columns;
    if (scratch.faulty.length < rows) scratch = scratchFor(rows);
    const { faulty } = scratch;
    faulty.fill(sound, 0, rows);
    const faults = new RowFaults();
    const setAside = this.judge.judge(columns, day, faulty);
    if (setAside > 0) this.judge.name(columns, faulty, faults);
    const { low, high } = this.hasher.hash(columns, faulty);
    const days = this.daysOf(columns, day);
    for (const tally of tallies) tally.raise({ columns, faulty, setAside, day, days });
    return { counted: rows - setAside, hashLow: low, hashHigh: high, faults };
  }

  /** undefined: all lie on the day of the slice. */
  private daysOf(columns: MessageColumns, day: number): Uint16Array | undefined {
    const { array: instants, isWithinDay: areOnOneDay } = timesOf(columns);
    if (areOnOneDay) return undefined;
    writeDays(scratch.days, { instants, starts: this.calendar.dayStartsMs, from: day, rows: columns.rows });
    return scratch.days;
  }
}

interface DatedRows {
  readonly instants: Int32Array;
  readonly starts: Float64Array;
  /** Day of the slice, on which most lie. */
  readonly from: number;
  readonly rows: number;
}

/** The days on which rows lie; days are within an hour of 24 hours long. Anything for a row that lies outside the year. */
function writeDays(days: Uint16Array, { instants, starts, from, rows }: DatedRows): void {
  const start = starts[from] as number;
  const end = starts[from + 1] as number;
  for (let row = 0; row < rows; row += 1) {
    const instant = wideAt(instants, row);
    let day = from;
    if (instant < start || instant >= end) day = from + Math.floor((instant - start) / 86_400_000);
    if (instant < (starts[day] as number)) day -= 1;
    else if (instant >= (starts[day + 1] as number)) day += 1;
    days[row] = day;
  }
}
