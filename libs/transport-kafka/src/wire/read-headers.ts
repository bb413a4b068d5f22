/** Reads Kafka headers into the header of a frame. Every field is checked; a record with one invalid field is refused as a whole. */
import { calendarYear } from '@tietovirta/calendar';
import { findMessageType, messageTypes, type MessageType } from '@tietovirta/exchanges';
import { parseAddress, type FrameHeader, type MessageAddress } from '@tietovirta/messages';
import type { RecordHeaders } from '@tietovirta/kafka-client';
import type { Wire } from '@tietovirta/scenarios/wire';
import { attributesOf } from './attributes.js';
import { flag, invalid, number, text } from './header-values.js';
import { headerCrc, messageCrc, sourcePrefix, typePrefix, typeSuffix } from './record-headers.js';
import { RecordUnreadable } from './record-unreadable.js';
import { contentTypes, messageVersion, readVersions } from './wire-bodies.js';

export interface ReadHeaders {
  readonly wire: Wire;
  readonly type: MessageType;
  readonly header: FrameHeader;
  /** Absent where the body is free. */
  readonly bodyCrc: number | undefined;
  /** Fingerprint of the plan that the address of a single message names. */
  readonly plan?: string | undefined;
  /** What the attributes of a single message say, one text each; absent where the body says it. */
  readonly said: readonly string[] | undefined;
}

const largestRows = 65_536;
const runShape = /^[0-9A-Za-z-]{0,64}$/;
const timeShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
const crcShape = /^([0-9a-f]{8})$/;
const bothShape = /^([0-9a-f]{8})-([0-9a-f]{8})$/;
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
  const source = text(headers, 'ce_source');
  const run = source.slice(sourcePrefix.length);
  if (!source.startsWith(sourcePrefix) || !runShape.test(run)) throw invalid('ce_source names no run');
  const eventType = text(headers, 'ce_type');
  const type = typeOf(eventType, wire);
  const isEnvelope = wire === 'messages' && version === messageVersion;
  const isWithheld = flag(headers, 'ce_tvwithheld');
  if (isEnvelope && !isWithheld)
    return { wire, type, bodyCrc: undefined, ...envelopeIn(headers, { type, version, run, source, eventType }) };
  if (!timeShape.test(text(headers, 'ce_time'))) throw invalid('ce_time is no instant');
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
    ...(flag(headers, 'ce_tvbytime') ? { isByTime: true } : {}),
  };
  const { ofHeader, ofBody } = checksumsIn(headers, !isEnvelope);
  if (ofHeader !== headerCrc(header)) throw invalid('the header differs from its checksum');
  checkExtent(header, type);
  return { wire, type, header, bodyCrc: ofBody, plan: address?.plan, said: undefined };
}

function checksumsIn(
  headers: RecordHeaders,
  hasBody: boolean,
): { readonly ofHeader: number; readonly ofBody?: number } {
  const given = text(headers, 'ce_tvcrc');
  const match = (hasBody ? bothShape : crcShape).exec(given);
  if (match === null) throw invalid(`ce_tvcrc is not ${hasBody ? 'two checksums' : 'a checksum'}`);
  const [first, second] = match.slice(1).map((digits) => Number.parseInt(digits, 16)) as [number, number?];
  return second === undefined ? { ofHeader: first } : { ofBody: first, ofHeader: second };
}

interface EnvelopeFacts {
  readonly type: MessageType;
  readonly version: number;
  readonly run: string;
  readonly source: string;
  readonly eventType: string;
}

/** A single message whose headers say everything. Follow-ups that come with gaps have their ordinals as indexes. */
function envelopeIn(
  headers: RecordHeaders,
  { type, version, run, source, eventType }: EnvelopeFacts,
): Pick<ReadHeaders, 'header' | 'plan' | 'said'> {
  const isByTime = flag(headers, 'ce_tvbytime');
  const isSparse = type.kind === 'follow-up' && !isByTime;
  const id = text(headers, 'ce_id');
  const address = addressOf(headers, type);
  const index = isSparse ? address.ordinal : number(headers, 'ce_tvindex');
  const day = number(headers, 'ce_tvday');
  const isLast = !isSparse && flag(headers, 'ce_tvlast');
  const said = attributesOf(type).map(({ name }) => text(headers, name));
  let attributes = '';
  for (const each of said) attributes += ` ${each}`;
  const slice = { source, eventType, day: String(day), isByTime };
  const place = { ...slice, address: id, index: isSparse ? '' : String(index), isLast };
  if (checksumsIn(headers, false).ofHeader !== messageCrc(version, place, attributes))
    throw invalid('the headers differ from their checksum');
  const header: FrameHeader = {
    version,
    run,
    messageType: type.id,
    day,
    isLast,
    year: address.year,
    index,
    next: index + 1,
    rows: 1,
    firstOrdinal: address.ordinal,
    isSparse: isSparse || undefined,
    isWithheld: undefined,
    ...(isByTime ? { isByTime } : {}),
  };
  checkExtent(header, type);
  return { header, plan: address.plan, said };
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
  if (header.isByTime === true && rows !== covered) throw invalid(`${rows} rows for ${covered} indexes by time`);
  const most = type.kind === 'follow-up' && header.isSparse !== true ? covered * type.slots : covered;
  if (rows > most) throw invalid(`${rows} rows for ${covered} indexes`);
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
