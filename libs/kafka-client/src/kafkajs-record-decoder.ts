/**
 * Decodes a record of message format 2. kafkajs copies the headers of a record once for every header, decodes the name of each
 * anew and computes with big integers, which takes most of the time in which it reads single messages.
 */
export interface RecordDecoder {
  readonly buffer: Buffer;
  offset: number;
}

/** What the record's batch says; numbers of 64 bits are text. */
export interface BatchContext {
  readonly firstOffset?: string;
  readonly firstTimestamp?: string;
  readonly maxTimestamp?: string;
  readonly magicByte?: number;
  readonly isControlBatch?: boolean;
  /** 1: the broker's time of the append is that of all records. */
  readonly timestampType?: number;
}

type HeaderBytes = Buffer | null;

export interface DecodedRecord {
  readonly magicByte: number | undefined;
  readonly attributes: number;
  readonly timestamp: string;
  readonly offset: string;
  readonly key: HeaderBytes;
  readonly value: HeaderBytes;
  readonly headers: Record<string, HeaderBytes | HeaderBytes[]>;
  readonly isControlRecord: boolean;
  readonly batchContext: BatchContext;
}

const logAppendTime = 1;
/** Names of the headers of the last record, by their place: those of the next one are mostly the same. */
const lastNames: string[] = [];
const mostNames = 64;

let bytes: Buffer = Buffer.alloc(0);
let at = 0;

export function decodeRecord(decoder: RecordDecoder, batchContext: BatchContext): DecodedRecord {
  const { firstOffset = '0', firstTimestamp = '0', maxTimestamp, magicByte, isControlBatch = false, timestampType } = batchContext; // oxfmt-ignore
  bytes = decoder.buffer;
  at = decoder.offset;
  const attributes = ((bytes[at++] as number) << 24) >> 24;
  const timestampDelta = readVarlong();
  const isAppendTime = timestampType === logAppendTime && Boolean(maxTimestamp);
  const timestamp = isAppendTime ? (maxTimestamp as string) : sumOf(firstTimestamp, timestampDelta);
  const offset = sumOf(firstOffset, readVarint());
  const key = readBytes();
  const value = readBytes();
  const headers = readHeaders();
  decoder.offset = at;
  return {
    magicByte,
    attributes,
    timestamp,
    offset,
    key,
    value,
    headers,
    isControlRecord: isControlBatch,
    batchContext,
  };
}

function readHeaders(): DecodedRecord['headers'] {
  const headers: DecodedRecord['headers'] = {};
  const count = readVarint();
  for (let nth = 0; nth < count; nth += 1) {
    const name = readName(nth);
    const value = readBytes();
    const earlier = headers[name];
    if (!Object.hasOwn(headers, name)) put(headers, name, value);
    else if (Array.isArray(earlier)) earlier.push(value);
    else put(headers, name, [earlier as HeaderBytes, value]);
  }
  return headers;
}

function put(headers: DecodedRecord['headers'], name: string, value: HeaderBytes | HeaderBytes[]): void {
  // An assignment to this name would set the prototype.
  if (name === '__proto__')
    Object.defineProperty(headers, name, { value, enumerable: true, writable: true, configurable: true }); // oxfmt-ignore
  else headers[name] = value;
}

function readName(nth: number): string {
  const length = readVarint();
  // As kafkajs: a name that is null becomes this text.
  if (length < 0) return 'null';
  const last = lastNames[nth];
  if (last?.length === length && isHere(last)) {
    at += length;
    return last;
  }
  const name = bytes.toString('utf8', at, at + length);
  at += length;
  if (nth < mostNames) lastNames[nth] = name;
  return name;
}

/** Only ASCII has a byte for each character. */
function isHere(name: string): boolean {
  for (let place = 0; place < name.length; place += 1) {
    const code = name.charCodeAt(place);
    if (code > 0x7f || bytes[at + place] !== code) return false;
  }
  return true;
}

function readBytes(): HeaderBytes {
  const length = readVarint();
  if (length < 0) return null;
  const from = at;
  at += length;
  return bytes.subarray(from, at);
}

/** A number of 32 bits. */
function readVarint(): number {
  let byte = bytes[at++] as number;
  if (byte < 0x80) return (byte >>> 1) ^ -(byte & 1);
  let bits = byte & 0x7f;
  for (let shift = 7; byte >= 0x80; shift += 7) {
    byte = bytes[at++] as number;
    bits |= (byte & 0x7f) << shift;
  }
  return (bits >>> 1) ^ -(bits & 1);
}

/** A number of 64 bits; as a bigint where it has more than four bytes. */
function readVarlong(): number | bigint {
  const from = at;
  while ((bytes[at] as number) >= 0x80) at += 1;
  at += 1;
  if (at - from <= 4) {
    const end = at;
    at = from;
    const value = readVarint();
    at = end;
    return value;
  }
  let bits = 0n;
  for (let place = at - 1; place >= from; place -= 1) bits = (bits << 7n) | BigInt((bytes[place] as number) & 0x7f);
  bits = BigInt.asUintN(64, bits);
  return BigInt.asIntN(64, (bits >> 1n) ^ -(bits & 1n));
}

function sumOf(first: string, delta: number | bigint): string {
  if (typeof delta === 'number') {
    const sum = Number(first) + delta;
    if (Number.isSafeInteger(sum)) return String(sum);
  }
  return String(BigInt(first) + BigInt(delta));
}
