/** Part of what has places 0 to count − 1: from the first to before the last. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts `count` places into pieces that follow each other, some of them empty.
 * @param cuts where to cut, as shares of the whole from 0 to 1, in any order
 */
export function piecesOf(count: number, cuts: readonly number[]): readonly Piece[] {
  const borders = [0, ...cuts.map((cut) => Math.floor(cut * count)), count].sort((a, b) => a - b);
  return borders.slice(1).map((to, piece) => ({ from: borders[piece] as number, to }));
}
