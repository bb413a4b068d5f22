/** Single messages as version 1 wrote them: the body says everything, and the headers have a checksum of it. */
import { findMessageType } from '@tietovirta/exchanges';
import { decodeFrame, instantAt, ordinalAt, type Frame, type FrameHeader } from '@tietovirta/messages';
import type { OutgoingRecord } from '@tietovirta/kafka-client';
import { crc32 } from 'node:zlib';
import { instantText } from '../wire/instant-text.js';
import { MessageJson } from '../wire/message-json.js';
import { checksums, headerCrc } from '../wire/record-headers.js';

export function earlierMessages(frame: Frame, key = 'key'): readonly OutgoingRecord[] {
  const type = findMessageType(frame.header.messageType);
  const columns = decodeFrame(frame, type);
  const json = new MessageJson(type, { year: frame.header.year });
  return Array.from({ length: columns.rows }, (_, row) => {
    const ordinal = ordinalAt(columns, row);
    const time = instantText(instantAt(columns, row));
    const value = Buffer.from(json.textOf(columns, row, String(ordinal), time));
    return { key, value, headers: earlierHeaders(headerOfRow(frame.header, row, ordinal), time, value) };
  });
}

function headerOfRow(header: FrameHeader, row: number, ordinal: number): FrameHeader {
  const isSparse = findMessageType(header.messageType).kind === 'follow-up';
  const index = isSparse ? ordinal : header.index + row;
  const isLast = !isSparse && header.isLast && row === header.rows - 1;
  return { ...header, version: 1, index, next: index + 1, rows: 1, firstOrdinal: ordinal, isLast, isSparse };
}

/** The headers of a message of version 1 with this body. */
export function earlierHeaders(header: FrameHeader, time: string, body: Buffer): Record<string, string> {
  return {
    ce_specversion: '1.0',
    ce_id: `${header.year}/${header.messageType}/${header.firstOrdinal}`,
    ce_source: `/tietovirta/${header.run}`,
    ce_type: `fi.tietovirta.${header.messageType}`,
    ce_time: time,
    'content-type': 'application/json',
    ce_tvversion: '1',
    ce_tvday: String(header.day),
    ce_tvindex: String(header.index),
    ce_tvcrc: checksums(crc32(body), headerCrc(header)),
    ...(header.isSparse === true ? { ce_tvsparse: 'true' } : {}),
    ...(header.isLast ? { ce_tvlast: 'true' } : {}),
  };
}
