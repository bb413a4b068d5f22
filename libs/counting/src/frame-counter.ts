/**
 * Counts the messages of a frame: judges each row, raises the cells of its counter and hashes its content, loop by loop over columns.
 * Pure arithmetic: no clock, no store, no chance. The run counter beside it applies the result exactly once.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import { keyOf, type Key } from '@tietovirta/chance';
import type { MessageType } from '@tietovirta/exchanges';
import { instantIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { organisations, personOrdinalLimit } from '@tietovirta/population';
import { CellLayout } from './cell-layout.js';
import { contentHash, numberRows, packValues, type ContentHash } from './content-hash.js';
import { judgeRows, judgeValues, verdicts } from './judge-rows.js';
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
  /** The day on which it does. */
  days: new Uint16Array(rows),
  /** The verdict on the row. */
  faulty: new Uint8Array(rows),
  /** Where ordinals run on. */
  ordinals: new Uint32Array(rows),
  /** Zeros, for types without persons or holders: one kind of column keeps the loops as they were compiled. */
  zeros: new Uint32Array(rows),
});
let scratch = scratchFor(0);

export class FrameCounter {
  readonly layout: CellLayout;
  private readonly key: Key;

  constructor(
    private readonly type: MessageType,
    private readonly calendar: CalendarYear,
  ) {
    this.layout = new CellLayout(type);
    this.key = keyOf('content', calendar.year, type.id);
  }

  /** @param day day of the slice; messages that run on (openings, contained) must lie on it @param tally raised here */
  count(columns: MessageColumns, day: number, tally: Tally): FrameCount {
    const { rows } = columns;
    if (scratch.faulty.length < rows) scratch = scratchFor(rows);
    scratch.faulty.fill(verdicts.fits, 0, rows);
    const faults = new RowFaults();
    const setAside = this.judge(columns, day);
    if (setAside > 0) nameFaults(columns, faults);
    const { low, high } = this.hash(columns);
    this.raise(columns, day, tally, setAside);
    return { counted: rows - setAside, hashLow: low, hashHigh: high, faults };
  }

  /** @returns how many rows are set aside */
  private judge(columns: MessageColumns, day: number): number {
    const { rows, times, ordinals, organisations: counterparties, dimensions } = columns;
    const { faulty, zeros } = scratch;
    const { dayStartsMs, days } = this.calendar;
    dimensions.forEach((column, place) => {
      judgeValues(
        faulty,
        column,
        (this.type.dimensions[place] as MessageType['dimensions'][number]).values.length,
        rows,
      );
    });
    return judgeRows(faulty, {
      rows,
      times,
      persons: columns.persons ?? zeros,
      organisations: counterparties,
      fromMs: dayStartsMs[day] as number,
      toMs: dayStartsMs[ordinals === undefined ? day + 1 : days.length] as number,
      directorySize: organisations.length,
    });
  }

  private hash(columns: MessageColumns): ContentHash {
    const { rows, firstOrdinal, times, dimensions } = columns;
    const { codes, faulty, zeros } = scratch;
    codes.fill(0, 0, rows);
    for (const column of dimensions) packValues(codes, column, rows);
    if (columns.ordinals === undefined) numberRows(scratch.ordinals, firstOrdinal, rows);
    return contentHash(
      {
        rows,
        ordinals: columns.ordinals ?? scratch.ordinals,
        times,
        persons: columns.persons ?? zeros,
        holders: columns.holders ?? zeros,
        organisations: columns.organisations,
        codes,
        faulty,
      },
      this.key.a,
      this.key.b,
    );
  }

  /** Raises one cell a row that is not set aside. */
  private raise(columns: MessageColumns, day: number, tally: Tally, setAside: number): void {
    const { rows, times, dimensions } = columns;
    const { cells, days, faulty } = scratch;
    const isOnOneDay = columns.ordinals === undefined;
    if (isOnOneDay && this.layout.size === 1) {
      if (rows > setAside) tally.add(day, 0, rows - setAside);
      return;
    }
    cells.fill(0, 0, rows);
    for (const { place, valueIds } of this.layout.dimensions)
      packCells(cells, dimensions[place] as Uint8Array, valueIds.length, rows);
    if (isOnOneDay) days.fill(day, 0, rows);
    else writeDays(days, { times, starts: this.calendar.dayStartsMs, from: day, rows });
    tally.addRows({ days, cells, faulty, rows });
  }
}

/** Adds one more dimension to the cells, in the order of the layout. */
function packCells(cells: Uint16Array, column: Uint8Array, size: number, rows: number): void {
  for (let row = 0; row < rows; row += 1) cells[row] = (cells[row] as number) * size + (column[row] as number);
}

interface DatedRows {
  readonly times: Int32Array;
  readonly starts: Float64Array;
  /** The first day on which they may lie. */
  readonly from: number;
  readonly rows: number;
}

/** The days on which rows lie; days are within an hour of 24 hours long. Anything for a row that lies outside the year. */
function writeDays(days: Uint16Array, { times, starts, from, rows }: DatedRows): void {
  const start = starts[from] as number;
  const end = starts[from + 1] as number;
  for (let row = 0; row < rows; row += 1) {
    const instant = instantIn(times, row);
    let day = from;
    if (instant >= end) day = from + Math.floor((instant - start) / 86_400_000);
    if (instant < (starts[day] as number)) day -= 1;
    else if (instant >= (starts[day + 1] as number)) day += 1;
    days[row] = day;
  }
}

function nameFaults(columns: MessageColumns, faults: RowFaults): void {
  for (let row = 0; row < columns.rows; row += 1)
    if (scratch.faulty[row] !== verdicts.fits) faults.add(faultIn(columns, row), ordinalAt(columns, row));
}

function faultIn({ persons, organisations: counterparties }: MessageColumns, row: number): RowFaultCode {
  if (scratch.faulty[row] === verdicts.valueUnknown) return 'value-unknown';
  if (((persons ?? scratch.zeros)[row] as number) >= personOrdinalLimit) return 'person-unknown';
  return (counterparties[row] as number) >= organisations.length ? 'organisation-unknown' : 'time-outside';
}
