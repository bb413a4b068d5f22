/**
 * The follow-ups of one opening type that are due on one day, made again from the plan at its midnight. They lie slice by slice, in the
 * order of time: what is held is one day's answers, however long they waited for it.
 */
import { columnsPart, instantAt, joinedRows, pickedRows, type MessageColumns } from '@tietovirta/messages';
import type { SliceRows } from './slice-rows.js';

export class DayAnswers {
  /** By slice: follow-up type and the day on which the conversations opened. */
  private readonly pieces = new Map<string, [MessageColumns, ...MessageColumns[]]>();
  private slices: readonly SliceRows[] = [];

  /** Takes those of some answers that are due. @param isDue by instant @param day on which their conversations opened */
  take(answers: MessageColumns, day: number, isDue: (instantMs: number) => boolean): void {
    const rows: number[] = [];
    for (let row = 0; row < answers.rows; row += 1) if (isDue(instantAt(answers, row))) rows.push(row);
    if (rows.length === 0) return;
    const piece = pickedRows(answers, Int32Array.from(rows));
    const key = `${answers.type.id}/${day}`;
    const known = this.pieces.get(key);
    if (known === undefined) this.pieces.set(key, [piece]);
    else known.push(piece);
  }

  /** All were taken: puts them into the order of time. */
  close(): this {
    this.slices = [...this.pieces].map(([key, pieces]) => {
      const columns = joinedRows(pieces);
      const rows = Int32Array.from({ length: columns.rows }, (_, row) => row);
      rows.sort((one, other) => instantAt(columns, one) - instantAt(columns, other));
      const day = Number(key.slice(key.lastIndexOf('/') + 1));
      return { messageType: columns.type.id, day, columns: pickedRows(columns, rows) };
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
    for (const { columns, ...slice } of this.slices) {
      const [from, to] = [firstDue(columns, fromMs), firstDue(columns, toMs)];
      if (from < to) yield { ...slice, columns: columnsPart(columns, from, to) };
    }
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
