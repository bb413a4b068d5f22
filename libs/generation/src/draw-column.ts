/**
 * Fills a column, all rows alike or each by the variant of its message. Small loops over one kind of column each, so that the engine
 * compiles each once and well.
 */
import { drawnPlace, mix } from '@tietovirta/chance';
import type { DimensionSource } from './value-tables.js';

const dimensionSalt = 0x52dce729;
/** Tells the draws of organisations. */
export const organisationSalt = 0x38495ab5;

/** Tells the draws of a dimension, by its place among those of the type. */
export const saltOf = (place: number): number => mix(dimensionSalt + place);

export interface DrawnRows {
  /** 32 random bits a message. */
  readonly roots: Int32Array;
  /** Tells this column's draws from those of other columns. */
  readonly salt: number;
  readonly rows: number;
}

/** Draws one value a row from a table of shares. */
export function drawValues(column: Uint8Array, table: Uint8Array, { roots, salt, rows }: DrawnRows): void {
  for (let row = 0; row < rows; row += 1) column[row] = table[drawnPlace(mix((roots[row] as number) ^ salt))] as number;
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
    column[row] =
      value >= 0 ? value : ((tables[variant] as Uint8Array)[drawnPlace(mix((roots[row] as number) ^ salt))] as number);
  }
}

/** Draws one counterparty a row from the table of a pool. */
export function drawOrganisations(column: Uint16Array, table: Uint16Array, { roots, salt, rows }: DrawnRows): void {
  for (let row = 0; row < rows; row += 1) column[row] = table[drawnPlace(mix((roots[row] as number) ^ salt))] as number;
}

/** Draws one counterparty a row from the table of its variant. */
export function drawOrganisationsByVariant(
  column: Uint16Array,
  tables: readonly Uint16Array[],
  variants: Uint16Array,
  { roots, salt, rows }: DrawnRows,
): void {
  for (let row = 0; row < rows; row += 1) {
    const table = tables[variants[row] as number] as Uint16Array;
    column[row] = table[drawnPlace(mix((roots[row] as number) ^ salt))] as number;
  }
}
