/** Reads Kafka headers into the header of a frame. Every field is checked; a record with one invalid field is refused as a whole. */
import { calendarYear } from '@tietovirta/calendar';
import { findMessageType, messageTypes, type MessageType } from '@tietovirta/exchanges';
import { parseAddress, type FrameHeader, type MessageAddress } from '@tietovirta/messages';
import type { RecordHeaders } from '@tietovirta/kafka-client';
import type { Wire } from '@tietovirta/scenarios/wire';
import { headerCrc, sourcePrefix, typePrefix, typeSuffix } from './record-headers.js';
import { RecordUnreadable } from './record-unreadable.js';
import { contentTypes, readVersions } from './wire-bodies.js';

export interface ReadHeaders {
  readonly wire: Wire;
  readonly type: MessageType;
  readonly header: FrameHeader;
  readonly bodyCrc: number;
  /** Fingerprint of the plan that the address of a single message names. */
  readonly plan?: string | undefined;
}

const largestRows = 65_536;
const largestNumber = 0xffff_ffff;
const runShape = /^[0-9A-Za-z-]{0,64}$/;
const timeShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
const crcShape = /^([0-9a-f]{8})-([0-9a-f]{8})$/;
const known = new Set(messageTypes.map(({ id }) => id));

/** @throws RecordUnreadable */
export function readHeaders(headers: RecordHeaders): ReadHeaders {
  if (text(headers, 'ce_specversion') !== '1.0') throw invalid('ce_specversion is not 1.0');
  const wire = wireOf(text(headers, 'content-type'));
  const version = number(headers, 'ce_tvversion');
  if (!readVersions[wire].includes(version)) {
    const read = readVersions[wire].join(' and ');
    throw new RecordUnreadable('version-unknown', `version ${version} of ${wire}, this reader knows ${read}`);
  }
  if (!timeShape.test(text(headers, 'ce_time'))) throw invalid('ce_time is no instant');
  const source = text(headers, 'ce_source');
  const run = source.slice(sourcePrefix.length);
  if (!source.startsWith(sourcePrefix) || !runShape.test(run)) throw invalid('ce_source names no run');
  const type = typeOf(text(headers, 'ce_type'), wire);
  const isWithheld = flag(headers, 'ce_tvwithheld');
  const address = wire === 'messages' && !isWithheld ? addressOf(headers, type) : undefined;
  const header: FrameHeader = {
    version,
    run,
    messageType: type.id,
    day: number(headers, 'ce_tvday'),
    isLast: flag(headers, 'ce_tvlast'),
    ...(address === undefined ? manyMessages(headers, run) : oneMessage(headers, address)),
    isSparse: flag(headers, 'ce_tvsparse') || undefined,
    isWithheld: isWithheld || undefined,
  };
  const crc = crcShape.exec(text(headers, 'ce_tvcrc'));
  if (crc === null) throw invalid('ce_tvcrc is not two checksums');
  if (Number.parseInt(crc[2] as string, 16) !== headerCrc(header)) {
    throw invalid('the header differs from its checksum');
  }
  checkExtent(header, type);
  return { wire, type, header, bodyCrc: Number.parseInt(crc[1] as string, 16), plan: address?.plan };
}

type Extent = Pick<FrameHeader, 'year' | 'index' | 'next' | 'rows' | 'firstOrdinal'>;

function manyMessages(headers: RecordHeaders, run: string): Extent {
  if (text(headers, 'ce_id') === '') throw invalid('ce_id is empty');
  if (text(headers, 'ce_tvrun') !== run) throw invalid('ce_source and ce_tvrun name different runs');
  return {
    year: number(headers, 'ce_tvyear'),
    index: number(headers, 'ce_tvindex'),
    next: number(headers, 'ce_tvnext'),
    rows: number(headers, 'ce_tvrows'),
    firstOrdinal: number(headers, 'ce_tvfirst'),
  };
}

/** The id of a single message is its address. */
function addressOf(headers: RecordHeaders, type: MessageType): MessageAddress {
  const address = parseAddress(text(headers, 'ce_id'));
  if (address?.messageType !== type.id) throw invalid(`ce_id is no address of ${type.id}`);
  return address;
}

function oneMessage(headers: RecordHeaders, address: MessageAddress): Extent {
  const index = number(headers, 'ce_tvindex');
  return { year: address.year, index, next: index + 1, rows: 1, firstOrdinal: address.ordinal };
}

/** Checks that the numbers agree with each other. */
function checkExtent(header: FrameHeader, type: MessageType): void {
  const { year, day, index, next, rows } = header;
  if (year < 2000 || year > 2100 || day >= calendarYear(year).days.length) throw invalid(`no day ${day} in ${year}`);
  if (rows > largestRows)
    throw new RecordUnreadable('oversize', `${rows} rows, at most ${largestRows} are read`, header);
  const covered = next - index;
  if (covered < 1) throw invalid(`the indexes ${index} up to ${next} cover nothing`);
  if (header.isWithheld === true) {
    if (rows > 0 || type.kind !== 'follow-up') throw invalid('only empty frames of follow-ups can be withheld');
    return;
  }
  if (type.kind !== 'follow-up' && rows !== covered) throw invalid(`${rows} rows for ${covered} indexes`);
  const most = type.kind === 'follow-up' && header.isSparse !== true ? covered * type.slots : covered;
  if (rows > most) throw invalid(`${rows} rows for ${covered} indexes`);
}

const invalid = (reason: string): RecordUnreadable => new RecordUnreadable('header-invalid', reason);

export function text(headers: RecordHeaders, name: string): string {
  const value = headers[name];
  if (value === undefined) throw invalid(`${name} is missing`);
  if (Array.isArray(value)) throw invalid(`${name} is there more than once`);
  return typeof value === 'string' ? value : value.toString('utf8');
}

function number(headers: RecordHeaders, name: string): number {
  const digits = text(headers, name);
  const value = /^(0|[1-9]\d{0,9})$/.test(digits) ? Number(digits) : Number.NaN;
  if (!(value <= largestNumber)) throw invalid(`${name} is no whole number`);
  return value;
}

function flag(headers: RecordHeaders, name: string): boolean {
  if (headers[name] === undefined) return false;
  if (text(headers, name) !== 'true') throw invalid(`${name} is neither true nor absent`);
  return true;
}

function wireOf(contentType: string): Wire {
  if (contentType === contentTypes.frames) return 'frames';
  if (contentType === contentTypes.messages) return 'messages';
  throw invalid(`content-type "${contentType.slice(0, 60)}" is unknown`);
}

function typeOf(eventType: string, wire: Wire): MessageType {
  const suffix = typeSuffix[wire];
  if (!eventType.startsWith(typePrefix) || !eventType.endsWith(suffix)) throw invalid('ce_type is none of ours');
  const id = eventType.slice(typePrefix.length, eventType.length - suffix.length);
  if (!known.has(id)) throw new RecordUnreadable('type-unknown', `there is no message type "${id.slice(0, 60)}"`);
  return findMessageType(id);
}
