import { drawn, mix } from '@tietovirta/chance';

export interface DrawnRows {
  /** 32 random bits a message. */
  readonly roots: Int32Array;
  /** Tells this column's draws from those of other columns. */
  readonly salt: number;
  readonly rows: number;
}

/** Draws one value a row from a table of shares. */
export function drawColumn(
  column: Uint8Array | Uint16Array,
  table: Uint16Array,
  { roots, salt, rows }: DrawnRows,
): void {
  for (let row = 0; row < rows; row += 1) column[row] = drawn(table, mix((roots[row] as number) ^ salt));
}
