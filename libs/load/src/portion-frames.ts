/** The messages of a portion as frames: one of each slice, or some where messages between them are left out. */
import {
  columnsPart,
  encodeColumns,
  frameRows,
  frameVersion,
  instantAt,
  ordinalAt,
  pickedRows,
  type Frame,
  type FrameHeader,
} from '@tietovirta/messages';
import { rowsByPiece, type Piece, type Portion } from './stretch.js';

export interface PortionFrame {
  readonly frame: Frame;
  /** Simulated instant of its first message, ms since 1970. */
  readonly instantMs: number;
}

export interface FramesOf {
  readonly year: number;
  /** Key of the load, in place of that of a run. */
  readonly run: string;
}

export function* portionFrames(portion: Portion, of: FramesOf): Generator<PortionFrame, void, undefined> {
  for (const [piece, rows] of rowsByPiece(portion)) {
    const isSparse = piece.columns.type.kind === 'follow-up';
    for (let from = 0; from < rows.length;) {
      let to = from + 1;
      const most = Math.min(rows.length, from + frameRows);
      if (isSparse) to = most;
      else while (to < most && rows[to] === (rows[to - 1] as number) + 1) to += 1;
      yield isSparse ? sparseFrame(piece, rows.subarray(from, to), of) : runningFrame(piece, rows[from] as number, to - from, of); // oxfmt-ignore
      from = to;
    }
  }
}

function runningFrame(piece: Piece, first: number, rows: number, of: FramesOf): PortionFrame {
  const { columns, firstIndex, isLast } = piece;
  const part = columnsPart(columns, first, first + rows);
  const index = firstIndex + first;
  const header = headerOf(piece, of, { index, next: index + rows, isLast: isLast && first + rows === columns.rows, rows, firstOrdinal: part.firstOrdinal }); // oxfmt-ignore
  return { frame: { header, body: encodeColumns(part) }, instantMs: instantAt(part, 0) };
}

/** Ordinals of what follows are a column: they stand for its places. */
function sparseFrame(piece: Piece, rows: Uint32Array, of: FramesOf): PortionFrame {
  const picked = pickedRows(piece.columns, Int32Array.from(rows));
  let [least, most] = [Infinity, 0];
  for (let row = 0; row < picked.rows; row += 1) {
    least = Math.min(least, ordinalAt(picked, row));
    most = Math.max(most, ordinalAt(picked, row));
  }
  const header = headerOf(piece, of, { index: least, next: most + 1, isLast: false, isSparse: true, rows: picked.rows, firstOrdinal: least }); // oxfmt-ignore
  return { frame: { header, body: encodeColumns(picked) }, instantMs: instantAt(picked, 0) };
}

const headerOf = (
  { messageType, day }: Piece,
  { year, run }: FramesOf,
  rest: Omit<FrameHeader, 'version' | 'year' | 'run' | 'messageType' | 'day'>,
): FrameHeader => ({ version: frameVersion, year, run, messageType, day, ...rest });
