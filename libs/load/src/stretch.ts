/** Some simulated time of a load: its messages column by column, and the order in which they leave. */
import type { MessageColumns, SliceAddress } from '@tietovirta/messages';

/** Messages of one slice. */
export interface Piece extends SliceAddress {
  readonly columns: MessageColumns;
  /** Place in its slice of the first row; of follow-ups, which come with gaps, 0. */
  readonly firstIndex: number;
  /** The last row is the last of its slice. */
  readonly isLast: boolean;
}

export interface Stretch {
  readonly pieces: readonly Piece[];
  /** Messages that leave; pieces may hold others, which do not. */
  readonly count: number;
  /** Of each message that leaves, in the order of time: its piece, its row there, its simulated instant in ms since 1970 UTC. */
  readonly pieceOf: Uint16Array;
  readonly rowOf: Uint32Array;
  readonly instantOf: Float64Array;
  /** Its place among all messages of the load, those of other parts included. */
  readonly placeOf: Float64Array;
}

/** The messages of a stretch from one place up to (not including) another. */
export interface Portion {
  readonly stretch: Stretch;
  readonly from: number;
  readonly to: number;
  /** When each message of the stretch is to leave, ms from the begin of the load; absent where all leave at once. */
  readonly moments: Float64Array | undefined;
}

/** The rows of a portion, piece by piece, in the order of time within each. */
export function rowsByPiece({
  stretch,
  from,
  to,
}: Pick<Portion, 'stretch' | 'from' | 'to'>): readonly (readonly [Piece, Uint32Array])[] {
  const { pieces, pieceOf, rowOf } = stretch;
  const counts = new Uint32Array(pieces.length);
  for (let at = from; at < to; at += 1) counts[pieceOf[at] as number]! += 1;
  const rows = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (let at = from; at < to; at += 1) {
    const piece = pieceOf[at] as number;
    (rows[piece] as Uint32Array)[counts[piece]!++] = rowOf[at] as number;
  }
  return rows.flatMap((ofPiece, piece) => (ofPiece.length === 0 ? [] : [[pieces[piece] as Piece, ofPiece] as const]));
}
