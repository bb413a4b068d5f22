/** Brings the messages of some pieces into the order of time; of equal instants, the piece and the row that come first. */
import { timesOf, wideAt } from '@tietovirta/messages';
import type { Piece } from './stretch.js';

export interface MergedOrder {
  readonly pieceOf: Uint16Array;
  readonly rowOf: Uint32Array;
  readonly instantOf: Float64Array;
}

export interface OrderOptions {
  /** What is due before, as the turn of the year carries it over, comes then. */
  readonly earliestMs: number;
  /** Messages of the same grain of time leave together, at its end, piece by piece; a grain of 1 ms is each message by itself. */
  readonly grainMs: number;
}

export function mergedOrder(pieces: readonly Piece[], { earliestMs, grainMs }: OrderOptions): MergedOrder {
  const total = pieces.reduce((sum, { columns }) => sum + columns.rows, 0);
  const instants = new Float64Array(total);
  const owners = new Uint16Array(total);
  const rows = new Uint32Array(total);
  let at = 0;
  let [least, most] = [Infinity, earliestMs];
  pieces.forEach(({ columns }, piece) => {
    const { array, isWithinDay } = timesOf(columns);
    for (let row = 0; row < columns.rows; row += 1, at += 1) {
      const saidMs = isWithinDay ? columns.dayStartMs + (array[row] as number) : wideAt(array, row);
      const exactMs = Math.max(earliestMs, saidMs);
      const instantMs = grainMs === 1 ? exactMs : exactMs - (exactMs % grainMs) + grainMs - 1;
      instants[at] = instantMs;
      owners[at] = piece;
      rows[at] = row;
      if (instantMs < least) least = instantMs;
      if (instantMs > most) most = instantMs;
    }
  });
  const order = orderOf(instants, least, most);
  const ordered = {
    pieceOf: new Uint16Array(total),
    rowOf: new Uint32Array(total),
    instantOf: new Float64Array(total),
  };
  for (let place = 0; place < total; place += 1) {
    const from = order[place] as number;
    ordered.pieceOf[place] = owners[from] as number;
    ordered.rowOf[place] = rows[from] as number;
    ordered.instantOf[place] = instants[from] as number;
  }
  return ordered;
}

/** Instant and place in one number sort many times as fast as a comparison; where that number would not be exact, it compares. */
function orderOf(instants: Float64Array, least: number, most: number): Uint32Array {
  const { length } = instants;
  if ((most - least + 1) * length > Number.MAX_SAFE_INTEGER)
    return Uint32Array.from(instants.keys()).sort((one, other) => (instants[one] as number) - (instants[other] as number) || one - other); // oxfmt-ignore
  const keys = new Float64Array(length);
  for (let place = 0; place < length; place += 1) keys[place] = ((instants[place] as number) - least) * length + place;
  keys.sort();
  const order = new Uint32Array(length);
  for (let place = 0; place < length; place += 1) order[place] = (keys[place] as number) % length;
  return order;
}
