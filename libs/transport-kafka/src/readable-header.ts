import { findMessageType } from '@tietovirta/exchanges';
import { BodyPool, decodeFrame, FrameUnreadable, type FrameHeader } from '@tietovirta/messages';
import type { OriginalRecord } from './dead-letter-topic.js';
import { largestBodyBytes } from './open-kafka.js';
import { RecordReading } from './wire/pieces-of.js';

/** What a record is, when all of it can be read as it is; undefined when whoever reads it would set it aside. */
export function readableHeader(original: OriginalRecord): FrameHeader | undefined {
  const reading = new RecordReading({ largestBodyBytes, bodies: new BodyPool() });
  const stored = { ...original, position: 0, publishedAtMs: undefined };
  const [piece] = reading.piecesOf([stored], '');
  if (piece?.kind !== 'frame') return undefined;
  const { frame } = piece.delivery;
  try {
    decodeFrame(frame, findMessageType(frame.header.messageType));
    return frame.header;
  } catch (error) {
    if (error instanceof FrameUnreadable) return undefined;
    throw error;
  }
}
