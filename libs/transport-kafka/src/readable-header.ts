import { findMessageType } from '@tietovirta/exchanges';
import { asFetched, recordBatchOf } from '@tietovirta/kafka-client';
import { BodyPool, decodeFrame, type FrameHeader } from '@tietovirta/messages';
import { isSetAside } from '@tietovirta/wording';
import type { OriginalRecord } from './dead-letter-topic.js';
import { largestBodyBytes } from './open-kafka.js';
import { RecordReader } from './wire/record-reader.js';

/** The header of a record that can be read completely; undefined for one that a reader would set aside. */
export function readableHeader(original: OriginalRecord): FrameHeader | undefined {
  const reader = new RecordReader({ largestBodyBytes, bodies: new BodyPool() });
  const [result] = reader.resultsOf(asFetched([recordBatchOf([original])]).cursor(), '');
  if (result?.kind !== 'frame') return undefined;
  const { frame } = result.delivery;
  try {
    decodeFrame(frame, findMessageType(frame.header.messageType));
    return frame.header;
  } catch (error) {
    if (isSetAside(error)) return undefined;
    throw error;
  }
}
