/** Finds for each row of a frame the place in which a measure keeps it, by loops over whole columns. */
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import type { MeasureLayout } from './measure-layout.js';

/** The rows of a frame that are not set aside, and the days on which they lie. */
export interface MeasuredRows {
  readonly columns: MessageColumns;
  /** `sound` where the row counts. */
  readonly faulty: Uint8Array;
  readonly setAside: number;
  /** The day of all rows, or the first one on which they may lie. */
  readonly day: number;
  /** The day of each row; undefined when all lie on `day`. */
  readonly days: Uint16Array | undefined;
}

/** One number a row, used by all measures of a thread in turn. */
let scratch = new Uint32Array(0);

/** @returns one place for all rows, or a place for each that counts: period × cells + cell; valid until the next call */
export function placesOf(
  { cells, periods }: MeasureLayout,
  { columns, day, days }: MeasuredRows,
): number | Uint32Array {
  const { rows } = columns;
  const first = periods.ofDay[day] as number;
  if (days === undefined && cells.size === 1) return first;
  if (scratch.length < rows) scratch = new Uint32Array(rows);
  const places = scratch;
  if (days === undefined) places.fill(first, 0, rows);
  else lookUp(places, periods.ofDay, days, rows);
  for (const { id, valueIds } of cells.dimensions)
    packCells(places, arrayIn(columns, id, 'uint8'), valueIds.length, rows);
  return places;
}

function lookUp(places: Uint32Array, ofDay: Uint16Array, days: Uint16Array, rows: number): void {
  for (let row = 0; row < rows; row += 1) places[row] = ofDay[days[row] as number] as number;
}

/** Adds one more dimension to the places, in the order of the layout. */
function packCells(places: Uint32Array, column: Uint8Array, size: number, rows: number): void {
  for (let row = 0; row < rows; row += 1) places[row] = (places[row] as number) * size + (column[row] as number);
}
