/** Copies of rows: picked out of other columns, in any order, in memory of their own. */
import { columnKinds, type ColumnArray } from './column-kind.js';
import { columnTable } from './column-table.js';
import { messageColumns, type MessageColumns } from './message-columns.js';

/** @param rows places of the rows, in the order in which they shall stand; types whose ordinals are no column lose them */
export function pickedRows(columns: MessageColumns, rows: Int32Array): MessageColumns {
  const picked = messageColumns(columns.type, rows.length, 0, columns.dayStartMs);
  forEachColumn(columns, (place, lanes) => {
    const [from, to] = [columns.arrays[place] as ColumnArray, picked.arrays[place] as ColumnArray];
    for (let row = 0; row < rows.length; row += 1)
      for (let lane = 0; lane < lanes; lane += 1)
        to[lanes * row + lane] = from[lanes * (rows[row] as number) + lane] as number;
  });
  return picked;
}

/** The rows of several pieces of one type, one after the other. @param pieces one at least */
export function joinedRows(pieces: readonly [MessageColumns, ...MessageColumns[]]): MessageColumns {
  const [first] = pieces;
  if (pieces.length === 1) return first;
  const rows = pieces.reduce((sum, piece) => sum + piece.rows, 0);
  const joined = messageColumns(first.type, rows, 0, first.dayStartMs);
  let at = 0;
  for (const piece of pieces) {
    forEachColumn(piece, (place, lanes) => {
      joined.arrays[place]?.set(piece.arrays[place] as ColumnArray, lanes * at);
    });
    at += piece.rows;
  }
  return joined;
}

function forEachColumn({ type }: MessageColumns, copy: (place: number, lanes: number) => void): void {
  columnTable(type).columns.forEach(({ kind }, place) => {
    copy(place, columnKinds[kind].lanes);
  });
}
