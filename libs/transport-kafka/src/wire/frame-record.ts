/** A whole frame as one record, and back. */
import { calendarYear, formatInstant } from '@tietovirta/calendar';
import type { BodyPool, Frame } from '@tietovirta/messages';
import { crc32 } from 'node:zlib';
import type { OutgoingRecord } from '@tietovirta/kafka-client';
import type { Wire } from '@tietovirta/scenarios/wire';
import { headersOf } from './record-headers.js';

/** @param wire `messages` only for a frame without messages. Default: frames */
export function frameRecord({ header, body }: Frame, key: string, wire: Wire = 'frames'): OutgoingRecord {
  const { year, messageType, day, index } = header;
  const headers = headersOf(header, {
    wire,
    id: `${year}/${messageType}/${day}/${index}`,
    time: sliceTime(year, day),
    bodyCrc: wire === 'frames' ? crc32(body) : undefined,
  });
  return { key, value: Buffer.from(body.buffer, body.byteOffset, body.byteLength), headers };
}

/** The messages of a frame have times of their own; the frame has that of its slice. */
const sliceTime = (year: number, day: number): string => formatInstant(calendarYear(year).dayStartsMs[day] as number);

/** Copies a body: a record is a part of one large fetched buffer, and is not aligned as Arrow needs it. */
export function ownBody(value: Buffer, pool: BodyPool): Uint8Array {
  const body = pool.take(value.byteLength);
  body.set(value);
  return body;
}
