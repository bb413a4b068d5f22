/** Messages as they are due, as frames: what leaves the process that made them. */
import { columnsPart, frameRows, frameVersion, ordinalAt, type FrameHeader, type MessageColumns } from '@tietovirta/messages'; // oxfmt-ignore
import type { SliceRows } from './slice-rows.js';

/** A frame whose body is not written yet. */
export interface FrameColumns {
  readonly header: FrameHeader;
  /** They stand as long as the rows that they are of. */
  readonly columns: MessageColumns;
}

/** @param run key of the run, where the transport serves several */
export function* framesOf(
  rows: Iterable<SliceRows>,
  { run, year }: Pick<FrameHeader, 'run' | 'year'>,
): Generator<FrameColumns, void, undefined> {
  for (const { messageType, day, columns, ...place } of rows) {
    const { index, isLast } = placeOf(place, columns.rows);
    for (let from = 0; from < columns.rows; from += frameRows) {
      const to = Math.min(columns.rows, from + frameRows);
      const part = columnsPart(columns, from, to);
      const header: FrameHeader = {
        version: frameVersion,
        year,
        run,
        messageType,
        day,
        index: index + from,
        next: index + to,
        isLast: isLast && to === columns.rows,
        rows: part.rows,
        firstOrdinal: ordinalAt(part, 0),
        isByTime: true,
      };
      yield { header, columns: part };
    }
  }
}

/** Openings say how far their slice is with them, follow-ups where they begin. */
function placeOf(
  { reached, placed }: Pick<SliceRows, 'reached' | 'placed'>,
  rows: number,
): NonNullable<SliceRows['placed']> {
  if (placed !== undefined) return placed;
  if (reached === undefined) throw new Error('messages that are due say where they lie in their slice');
  return { index: reached.next - rows, isLast: reached.isLast };
}
