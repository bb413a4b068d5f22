/** A part of the messages of a frame, as a frame: what readers get where records are cut in another way. For specs. */
import type { MessageType } from '@tietovirta/exchanges';
import { columnsPart } from './message-columns.js';
import { decodeFrame, encodeColumns } from './frame-codec.js';
import type { Frame } from './frame.js';

/** @param rows places in the frame, from the first up to (not including) the second @param type no follow-up: their rows are no indexes */
export function framePiece(
  frame: Frame,
  type: Exclude<MessageType, { readonly kind: 'follow-up' }>,
  [from, to]: readonly [number, number],
): Frame {
  const { header } = frame;
  const piece = columnsPart(decodeFrame(frame, type), from, to);
  return {
    header: {
      ...header,
      index: header.index + from,
      next: header.index + to,
      isLast: header.isLast && to === header.rows,
      rows: piece.rows,
      firstOrdinal: piece.firstOrdinal,
    },
    body: encodeColumns(piece),
  };
}
