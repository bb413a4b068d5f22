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
  readonly bodyCrc: number;
}

export const sourcePrefix = '/tietovirta/';
export const typePrefix = 'fi.tietovirta.';
export const typeSuffix: Readonly<Record<Wire, string>> = { frames: '.frame', messages: '' };

/** Written when true, absent otherwise. */
export const flags = ['ce_tvlast', 'ce_tvsparse', 'ce_tvwithheld'] as const;

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
  return headers;
}

/** Checksums of body and header are separate: a record with a damaged body still shows its place in the slice. */
export const checksums = (bodyCrc: number, ofHeader: number): string => `${hex(bodyCrc)}-${hex(ofHeader)}`;

const hexBytes = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));
const hexByte = (value: number): string => hexBytes[value & 0xff] as string;

/** Eight digits, from a table: `toString(16)` took an eighth of the time in which a message was written. */
const hex = (value: number): string =>
  hexByte(value >>> 24) + hexByte(value >>> 16) + hexByte(value >>> 8) + hexByte(value);

/** CRC-32 over the header's values, each behind the other with a blank between. */
export const headerCrc = (header: FrameHeader): number => placeCrc(header, sliceCrc(header));

/** Over the values that all records of a slice have in common. */
export const sliceCrc = ({ version, run, messageType, year, day }: FrameHeader): number =>
  crc32(`${version} ${run} ${messageType} ${year} ${day} `);

/** Over the others, behind those. */
const placeCrc = (place: FrameHeader, ofSlice: number): number =>
  crc32(
    `${place.index} ${place.next} ${place.rows} ${place.firstOrdinal} ` +
      `${place.isLast} ${place.isSparse === true} ${place.isWithheld === true}`,
    ofSlice,
  );

/** The same for one message, whose numbers are text already. */
export const messageCrc = (place: MessagePlace, ofSlice: number): number =>
  crc32(`${place.index} ${place.next} 1 ${place.ordinal} ${place.isLast} ${place.isSparse} false`, ofSlice);

export interface MessagePlace {
  readonly index: string;
  readonly next: string;
  readonly ordinal: string;
  readonly isLast: boolean;
  readonly isSparse: boolean;
}
