import { arrayOf, columnsPart, type FrameHeader, type MessageColumns } from '@tietovirta/messages';
import type { SlicePart } from './slice-progress.js';

/**
 * The messages of a frame that lie in a part of it, without copying. Openings, and what comes by time, lie index by index; follow-ups that travelled
 * one by one lie at their ordinals. Follow-ups of whole frames lie nowhere in particular: they come all together.
 *
 * @param part not wider than what the frame covers
 */
export function rowsOfPart(columns: MessageColumns, header: FrameHeader, part: SlicePart): MessageColumns {
  if (part.index <= header.index && part.next >= header.next) return columns;
  const ordinals = arrayOf(columns, 'ordinal', 'uint32');
  if (ordinals === undefined || header.isByTime === true)
    return columnsPart(columns, part.index - header.index, part.next - header.index);
  if (header.isSparse !== true) return columns;
  return columnsPart(columns, firstAtLeast(ordinals, part.index), firstAtLeast(ordinals, part.next));
}

/** Place of the first number that is at least `least`, in ascending numbers. */
function firstAtLeast(ascending: Uint32Array, least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
