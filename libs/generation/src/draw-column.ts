/** Fills a column, all rows alike or each by the variant of its message. Small loops, so that the engine compiles each once. */
import { drawn, mix } from '@tietovirta/chance';
import type { DimensionSource } from './value-tables.js';

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

/** Draws one value a row from the table of its variant. */
export function drawByVariant(
  column: Uint16Array,
  tables: readonly Uint16Array[],
  variants: Uint16Array,
  { roots, salt, rows }: DrawnRows,
): void {
  for (let row = 0; row < rows; row += 1) {
    const table = tables[variants[row] as number] as Uint16Array;
    column[row] = drawn(table, mix((roots[row] as number) ^ salt));
  }
}

/** Writes the value that the row's variant fixes, or draws it from the variant's table. */
export function writeByVariant(
  column: Uint8Array,
  { fixed, tables }: DimensionSource,
  variants: Uint16Array,
  { roots, salt, rows }: DrawnRows,
): void {
  for (let row = 0; row < rows; row += 1) {
    const variant = variants[row] as number;
    const value = fixed[variant] as number;
    column[row] = value >= 0 ? value : drawn(tables[variant] as Uint16Array, mix((roots[row] as number) ^ salt));
  }
}
