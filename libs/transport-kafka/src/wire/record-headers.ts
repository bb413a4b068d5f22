/**
 * The header of a frame as Kafka headers after CloudEvents 1.0, binary mode. The attributes of ours end in what CloudEvents
 * allows: lower-case letters and digits.
 */
import type { FrameHeader } from '@tietovirta/messages';
import type { Wire } from '@tietovirta/scenarios/wire';
import { crc32 } from 'node:zlib';
import { contentTypes } from './wire-bodies.js';

export interface EventFacts {
  readonly wire: Wire;
  /** Unique within the run. */
  readonly id: string;
  /** ISO 8601, simulated. */
  readonly time: string;
  /** Absent where the body is free. */
  readonly bodyCrc: number | undefined;
}

export const sourcePrefix = '/tietovirta/';
export const typePrefix = 'fi.tietovirta.';
export const typeSuffix: Readonly<Record<Wire, string>> = { frames: '.frame', messages: '' };

/** Written when true, absent otherwise. */
export const flags = ['ce_tvlast', 'ce_tvsparse', 'ce_tvwithheld', 'ce_tvbytime'] as const;

export function headersOf(header: FrameHeader, { wire, id, time, bodyCrc }: EventFacts): Record<string, string> {
  const headers: Record<string, string> = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: sourcePrefix + header.run,
    ce_type: typePrefix + header.messageType + typeSuffix[wire],
    ce_time: time,
    'content-type': contentTypes[wire],
    ce_tvrun: header.run,
    ce_tvversion: String(header.version),
    ce_tvyear: String(header.year),
    ce_tvday: String(header.day),
    ce_tvindex: String(header.index),
    ce_tvnext: String(header.next),
    ce_tvrows: String(header.rows),
    ce_tvfirst: String(header.firstOrdinal),
    ce_tvcrc: checksums(bodyCrc, headerCrc(header)),
  };
  if (header.isLast) headers['ce_tvlast'] = 'true';
  if (header.isSparse === true) headers['ce_tvsparse'] = 'true';
  if (header.isWithheld === true) headers['ce_tvwithheld'] = 'true';
  if (header.isByTime === true) headers['ce_tvbytime'] = 'true';
  return headers;
}

/** Checksums of body and header are separate: a record with a damaged body still shows its place in the slice. */
export const checksums = (bodyCrc: number | undefined, ofHeader: number): string =>
  bodyCrc === undefined ? hex(ofHeader) : `${hex(bodyCrc)}-${hex(ofHeader)}`;

const hexBytes = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));
const hexByte = (value: number): string => hexBytes[value & 0xff] as string;

/** Eight digits, from a table: `toString(16)` took an eighth of the time in which a message was written. */
const hex = (value: number): string =>
  hexByte(value >>> 24) + hexByte(value >>> 16) + hexByte(value >>> 8) + hexByte(value);

/** CRC-32 over the header's values, each behind the other with a blank between. */
export const headerCrc = (header: FrameHeader): number =>
  crc32(
    `${header.version} ${header.run} ${header.messageType} ${header.year} ${header.day} ` +
      `${header.index} ${header.next} ${header.rows} ${header.firstOrdinal} ` +
      `${header.isLast} ${header.isSparse === true} ${header.isWithheld === true}${byTimeMark(header)}`,
  );

/** Under a checksum; nothing where messages do not come by time, so that the sums of all others stay as they were. */
const byTimeMark = ({ isByTime }: { readonly isByTime?: boolean | undefined }): string =>
  isByTime === true ? ' by-time' : '';

/** What a single message has in its headers beside the attributes of its type. */
export interface MessagePlace {
  readonly address: string;
  /** Empty where the ordinal is the index: where follow-ups come with what they answer. */
  readonly index: string;
  readonly isLast: boolean;
}

/** What the messages of a slice have in common. */
export interface SharedFacts {
  readonly source: string;
  readonly eventType: string;
  readonly day: string;
  readonly isByTime?: boolean | undefined;
}

/** CRC-32 over the version and everything that the headers of a single message say, with a blank between. */
export const messageCrc = (version: number, place: MessagePlace & SharedFacts, attributes: string): number =>
  crc32(messageCrcTail(place, attributes), crc32(messageCrcHead(version, place)));

/** What comes first under the checksum: the same for the messages of a slice. */
export const messageCrcHead = (version: number, { source, eventType, day, isByTime }: SharedFacts): string =>
  `${version} ${source} ${eventType} ${day}${byTimeMark({ isByTime })} `;

/** @param attributes with a blank before each */
export const messageCrcTail = ({ address, index, isLast }: MessagePlace, attributes: string): string =>
  `${address} ${index} ${isLast}${attributes}`;
