/**
 * The follow-ups of one opening type that are due on one day, made again from the plan at its midnight. They lie slice by slice, in the
 * order of time: what is held is one day's answers, however long they waited for it.
 */
import { columnsPart, instantAt, joinedRows, pickedRows, type MessageColumns } from '@tietovirta/messages';
import type { SliceRows } from './slice-rows.js';

/** How many follow-ups of a slice are due before a day, and how many there are in all. */
export interface SliceShare {
  readonly before: number;
  readonly total: number;
}

interface Slice {
  readonly messageType: string;
  readonly day: number;
  readonly columns: MessageColumns;
  readonly share: SliceShare;
}

interface Pieces {
  readonly day: number;
  readonly columns: MessageColumns[];
  before: number;
  total: number;
}

export class DayAnswers {
  /** By slice: follow-up type and the day on which the conversations opened. */
  private readonly pieces = new Map<string, Pieces>();
  private slices: readonly Slice[] = [];

  /** @param day on which they are due @param dayOfDue of an instant */
  constructor(
    private readonly day: number,
    private readonly dayOfDue: (instantMs: number) => number,
  ) {}

  /** Takes those of some answers that are due. @param opened day on which their conversations opened */
  take(answers: MessageColumns, opened: number): void {
    const pieces = this.piecesOf(answers.type.id, opened);
    const rows: number[] = [];
    for (let row = 0; row < answers.rows; row += 1) {
      const due = this.dayOfDue(instantAt(answers, row));
      if (due === this.day) rows.push(row);
      else if (due < this.day) pieces.before += 1;
    }
    pieces.total += answers.rows;
    if (rows.length > 0) pieces.columns.push(pickedRows(answers, Int32Array.from(rows)));
  }

  /**
   * All were taken: puts them into the order of time.
   * @param shareOf of slices of which not all were taken; of the others it is known by now
   */
  close(shareOf: (messageType: string, opened: number) => SliceShare | undefined): this {
    this.slices = [...this.pieces.values()].flatMap(({ day, columns: [first, ...others], before, total }) => {
      if (first === undefined) return [];
      const columns = joinedRows([first, ...others]);
      const rows = Int32Array.from({ length: columns.rows }, (_, row) => row);
      rows.sort((one, other) => instantAt(columns, one) - instantAt(columns, other));
      const messageType = columns.type.id;
      const share = shareOf(messageType, day) ?? { before, total };
      return [{ messageType, day, columns: pickedRows(columns, rows), share }];
    });
    this.pieces.clear();
    return this;
  }

  /** Messages held. */
  get rows(): number {
    return this.slices.reduce((sum, { columns }) => sum + columns.rows, 0);
  }

  /** Those due from one instant up to (not including) another, a part of each slice. */
  *between(fromMs: number, toMs: number): Generator<SliceRows, void, undefined> {
    for (const { messageType, day, columns, share } of this.slices) {
      const [from, to] = [firstDue(columns, fromMs), firstDue(columns, toMs)];
      if (from >= to) continue;
      const placed = { index: share.before + from, isLast: share.before + to === share.total };
      yield { messageType, day, columns: columnsPart(columns, from, to), placed };
    }
  }

  private piecesOf(messageType: string, day: number): Pieces {
    const key = `${messageType}/${day}`;
    let pieces = this.pieces.get(key);
    if (pieces === undefined) this.pieces.set(key, (pieces = { day, columns: [], before: 0, total: 0 }));
    return pieces;
  }
}

/** Place of the first row that is due at the instant or later. */
function firstDue(columns: MessageColumns, instantMs: number): number {
  let [low, high] = [0, columns.rows];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (instantAt(columns, middle) < instantMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
