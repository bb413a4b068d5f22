/**
 * Judges the rows of a frame, column by column. A column is first asked whether all its numbers are within bounds, by small loops that
 * call nothing but what the engine puts into them, one a kind of array, so that the engine compiles each once and well: a loop that
 * meets arrays of two kinds looks at the kind again for each row. Rows are looked at one by one only where some number is not.
 */
import { wideAt, type ColumnArray, type ColumnKind } from '@tietovirta/messages';

/** Numbers from `from` on and below `below` are sound; none is when either is no number. */
export interface Bounds {
  readonly from: number;
  readonly below: number;
}

/** What `faulty` holds of a row that is sound; otherwise the number of the first fault found in it. */
export const sound = 0;

/** Marks the rows with numbers out of bounds, unless they are marked already. @returns how many were marked now */
export function markOutside(
  faulty: Uint8Array,
  { kind, array, rows, mark }: { kind: ColumnKind; array: ColumnArray; rows: number; mark: number },
  bounds: Bounds,
): number {
  if (areWithin(kind, array, rows, bounds)) return 0;
  const { from, below } = bounds;
  let marked = 0;
  for (let row = 0; row < rows; row += 1) {
    const number = kind === 'int64' ? wideAt(array as Int32Array, row) : (array[row] as number);
    if ((number >= from && number < below) || faulty[row] !== sound) continue;
    faulty[row] = mark;
    marked += 1;
  }
  return marked;
}

function areWithin(kind: ColumnKind, array: ColumnArray, rows: number, { from, below }: Bounds): boolean {
  // The kind of a column says which array it has.
  if (kind === 'int64') return areWideWithin(array as Int32Array, rows, from, below);
  // One comparison for both bounds: what lies below the first is far above the last as a number without sign.
  const span = below > from ? below - from : 0;
  if (kind === 'uint8') return areBytesWithin(array as Uint8Array, rows, from, span);
  if (kind === 'uint16') return areShortsWithin(array as Uint16Array, rows, from, span);
  if (kind === 'uint32') return areUnsignedWithin(array as Uint32Array, rows, from, span);
  return areSignedWithin(array as Int32Array, rows, from, span);
}

function areBytesWithin(column: Uint8Array, rows: number, from: number, span: number): boolean {
  for (let row = 0; row < rows; row += 1) if (((column[row] as number) - from) >>> 0 >= span) return false;
  return true;
}

function areShortsWithin(column: Uint16Array, rows: number, from: number, span: number): boolean {
  for (let row = 0; row < rows; row += 1) if (((column[row] as number) - from) >>> 0 >= span) return false;
  return true;
}

function areUnsignedWithin(column: Uint32Array, rows: number, from: number, span: number): boolean {
  for (let row = 0; row < rows; row += 1) if (((column[row] as number) - from) >>> 0 >= span) return false;
  return true;
}

function areSignedWithin(column: Int32Array, rows: number, from: number, span: number): boolean {
  for (let row = 0; row < rows; row += 1) if (((column[row] as number) - from) >>> 0 >= span) return false;
  return true;
}

function areWideWithin(halves: Int32Array, rows: number, from: number, below: number): boolean {
  for (let row = 0; row < rows; row += 1) {
    const number = wideAt(halves, row);
    if (!(number >= from && number < below)) return false;
  }
  return true;
}
