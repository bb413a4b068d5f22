/** The times of messages, whichever way their type carries them: as instants, or within the day. */
import { columnTable } from './column-table.js';
import type { MessageColumns } from './message-columns.js';
import { setWide, wideAt } from './wide-numbers.js';

/** Instant of the message in a row, ms since 1970 UTC. */
export function instantAt(columns: MessageColumns, row: number): number {
  const { array, isWithinDay } = timesOf(columns);
  return isWithinDay ? columns.dayStartMs + (array[row] as number) : wideAt(array, row);
}

/** Writes an instant (ms since 1970 UTC, an integer) into a row. */
export function setInstant(columns: MessageColumns, row: number, instantMs: number): void {
  const { array, isWithinDay } = timesOf(columns);
  if (isWithinDay) array[row] = timeOfDay(instantMs, columns.dayStartMs);
  else setWide(array, row, instantMs);
}

/** ms since the beginning of the day. What lies more than 24 days away stays outside the day, with the time of 24 days. */
export const timeOfDay = (instantMs: number, dayStartMs: number): number =>
  Math.max(-0x8000_0000, Math.min(0x7fff_ffff, instantMs - dayStartMs));

/** The column of times: ms since the beginning of the day, or instants in two halves. */
export function timesOf({ type, arrays }: MessageColumns): {
  readonly array: Int32Array;
  readonly isWithinDay: boolean;
} {
  const { columns, places } = columnTable(type);
  const place = places.get('time') as number;
  // Both kinds of times lie in 32-bit numbers.
  return { array: arrays[place] as Int32Array, isWithinDay: columns[place]?.meaning.is === 'time-of-day' };
}

/** Instants in two halves as times of a day, in memory of their own. */
export function timesOfDay(instants: Int32Array, rows: number, dayStartMs: number): Int32Array {
  const times = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) times[row] = timeOfDay(wideAt(instants, row), dayStartMs);
  return times;
}

/** The times of messages as instants in two halves, written into `instants` where they lie within a day. */
export function instantsOf(columns: MessageColumns, instants: () => Int32Array): Int32Array {
  const { array, isWithinDay } = timesOf(columns);
  if (!isWithinDay) return array;
  const target = instants();
  const { rows, dayStartMs } = columns;
  for (let row = 0; row < rows; row += 1) setWide(target, row, dayStartMs + (array[row] as number));
  return target;
}
