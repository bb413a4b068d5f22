/** A whole frame as one record, and back. */
import { calendarYear, formatInstant } from '@tietovirta/calendar';
import type { BodyPool, Frame } from '@tietovirta/messages';
import { crc32 } from 'node:zlib';
import type { OutgoingRecord } from '@tietovirta/kafka-client';
import { headersOf } from './record-headers.js';
import type { Wire } from './wire.js';

/** @param wire other than frames only for what has no messages and so no messages' wire of its own */
export function frameRecord({ header, body }: Frame, key: string, wire: Wire = 'frames'): OutgoingRecord {
  const { year, messageType, day, index } = header;
  const headers = headersOf(header, {
    wire,
    id: `${year}/${messageType}/${day}/${index}`,
    time: sliceTime(year, day),
    bodyCrc: crc32(body),
  });
  return { key, value: Buffer.from(body.buffer, body.byteOffset, body.byteLength), headers };
}

/** The messages of a frame have times of their own; the frame has that of its slice. */
const sliceTime = (year: number, day: number): string => formatInstant(calendarYear(year).dayStartsMs[day] as number);

/** In memory of its own: a record is a piece of all that was fetched with it, and lies where Arrow would have to copy it. */
export function ownBody(value: Buffer, pool: BodyPool): Uint8Array {
  const body = pool.take(value.byteLength);
  body.set(value);
  return body;
}
