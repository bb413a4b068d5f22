/** Says which messages of a frame cannot be true, and why. */
import type { CalendarYear } from '@tietovirta/calendar';
import { columnTable, ordinalAt, type Column, type ColumnArray, type MessageColumns } from '@tietovirta/messages';
import { markOutside, sound, type Bounds } from './judge-columns.js';
import { faultsInOrder, type RowFaults } from './row-fault.js';

interface JudgedColumn {
  readonly place: number;
  readonly column: Column;
  /** What stands for its fault in a list of verdicts. */
  readonly mark: number;
}

export class RowJudge {
  /** In the order of faults: a message with several is set aside for the first. */
  private readonly judged: readonly JudgedColumn[];

  constructor(
    type: MessageColumns['type'],
    private readonly calendar: CalendarYear,
  ) {
    const { columns } = columnTable(type);
    this.judged = columns
      .flatMap((column, place) =>
        column.fault === undefined ? [] : [{ place, column, mark: 1 + faultsInOrder.indexOf(column.fault) }],
      )
      .sort((one, other) => one.mark - other.mark);
  }

  /**
   * Marks the rows that are set aside.
   * @param faulty one number a row, all `sound` before
   * @param day day of the slice; messages that run on (openings, contained) must lie on it, follow-ups in the year: before it are those carried over the turn of the year
   * @returns how many they are
   */
  judge(columns: MessageColumns, day: number, faulty: Uint8Array): number {
    const { rows, arrays } = columns;
    let marked = 0;
    for (const { place, column, mark } of this.judged) {
      const { kind, within } = column;
      const array = arrays[place] as ColumnArray;
      marked += markOutside(faulty, { kind, array, rows, mark }, within ?? this.times(column, columns, day));
    }
    return marked;
  }

  /** Names the rows that were marked. */
  name(columns: MessageColumns, faulty: Uint8Array, faults: RowFaults): void {
    for (let row = 0; row < columns.rows; row += 1) {
      const code = faultsInOrder[(faulty[row] as number) - 1];
      if (faulty[row] !== sound && code !== undefined) faults.add(code, ordinalAt(columns, row));
    }
  }

  private times({ meaning }: Column, { dayStartMs }: MessageColumns, day: number): Bounds {
    const { dayStartsMs, days } = this.calendar;
    const start = dayStartsMs[day] as number;
    if (meaning.is === 'instant') return { from: dayStartsMs[0] as number, below: dayStartsMs[days.length] as number };
    return withinDay(start - dayStartMs, (dayStartsMs[day + 1] as number) - dayStartMs);
  }
}

/** Whole numbers of 32 bits, so that they are compared as such; none fits a day that the year does not have. */
const withinDay = (from: number, below: number): Bounds =>
  Number.isNaN(from + below) ? { from: 1, below: 0 } : { from: from | 0, below: below | 0 };
