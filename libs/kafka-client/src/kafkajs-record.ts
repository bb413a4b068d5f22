/**
 * Encodes a record as Kafka stores it (message format 2: KIP-98, headers after KIP-82) into one buffer of the right size. kafkajs
 * makes an encoder of 512 bytes for each header and a list of bytes for each number, which takes two thirds of the time in which
 * it sends single messages.
 */

export interface RecordFields {
  /** Position within the batch. */
  readonly offsetDelta?: number;
  /** Milliseconds from the first record of the batch. */
  readonly timestampDelta?: number;
  readonly key?: Buffer | string | null;
  readonly value?: Buffer | string | null;
  readonly headers?: Readonly<Record<string, HeaderValue | HeaderValue[]>>;
}

/** The members of a finished encoder that kafkajs reads. */
export interface EncodedRecord {
  readonly buf: Buffer;
  readonly buffer: Buffer;
}

type HeaderValue = Buffer | string;

/** What stands around the value is put together here; used again for the next record. */
let scratch = Buffer.allocUnsafeSlow(4_096);
let end = 0;

/** Texts up to this length are written byte by byte: a call out of JavaScript takes longer. Their length is one byte. */
const shortText = 48;

/** @throws TypeError when a header has no value */
export function encodeRecord(fields: RecordFields): EncodedRecord {
  const { offsetDelta = 0, timestampDelta = 0, headers = {} } = fields;
  const value = fields.value ?? null;
  const valueBytes = value === null ? -1 : Buffer.byteLength(value);
  end = 0;
  scratch[end++] = 0; // attributes: none are defined
  end = writeVarlong(scratch, end, timestampDelta);
  end = writeVarint(scratch, end, offsetDelta);
  putField(fields.key ?? null);
  ensureRoom(10);
  end = writeVarint(scratch, end, valueBytes);
  const head = end;
  const count = putHeaders(headers);
  const bytes = end + varintBytes(count) + Math.max(0, valueBytes);
  const memory = Buffer.allocUnsafe(varintBytes(bytes) + bytes);
  const from = writeVarint(memory, 0, bytes) + head;
  scratch.copy(memory, from - head, 0, head);
  if (typeof value === 'string') memory.write(value, from, valueBytes, 'utf8');
  else if (value !== null) memory.set(value, from);
  scratch.copy(memory, writeVarint(memory, from + Math.max(0, valueBytes), count), head, end);
  return { buf: memory, buffer: memory };
}

/** @returns how many they are */
function putHeaders(headers: NonNullable<RecordFields['headers']>): number {
  let count = 0;
  // The engine reads the properties of such a loop by their place; by name it takes twice as long.
  for (const name in headers) {
    const value = headers[name] as HeaderValue | HeaderValue[];
    if (Array.isArray(value)) {
      for (const each of value) putHeader(name, each);
      count += value.length;
    } else {
      putHeader(name, value);
      count += 1;
    }
  }
  return count;
}

function putHeader(name: string, value: HeaderValue): void {
  putField(name);
  putField(value);
}

/** Puts the length in UTF-8 and then the field; null has the length -1. */
function putField(field: Buffer | string | null): void {
  if (typeof field === 'string' && field.length <= shortText && putShort(field)) return;
  const bytes = field === null ? -1 : Buffer.byteLength(field);
  ensureRoom(5 + bytes);
  end = writeVarint(scratch, end, bytes);
  if (field === null) return;
  if (typeof field === 'string') scratch.write(field, end, bytes, 'utf8');
  else scratch.set(field, end);
  end += bytes;
}

/** @returns false when the text is not ASCII */
function putShort(text: string): boolean {
  const { length } = text;
  ensureRoom(1 + length);
  for (let place = 0; place < length; place += 1) {
    const code = text.charCodeAt(place);
    if (code > 0x7f) return false;
    scratch[end + 1 + place] = code;
  }
  scratch[end] = length << 1;
  end += 1 + length;
  return true;
}

function ensureRoom(bytes: number): void {
  if (end + bytes <= scratch.length) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(2 * scratch.length, end + bytes));
  scratch.copy(larger, 0, 0, end);
  scratch = larger;
}

const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;

function varintBytes(value: number): number {
  const rest = zigzag(value);
  return rest < 0x80 ? 1 : rest < 0x4000 ? 2 : rest < 0x20_0000 ? 3 : rest < 0x1000_0000 ? 4 : 5;
}

function writeVarint(memory: Buffer, from: number, value: number): number {
  let at = from;
  let rest = zigzag(value);
  for (; rest > 0x7f; rest >>>= 7) memory[at++] = (rest & 0x7f) | 0x80;
  memory[at++] = rest;
  return at;
}

const isSmall = (value: number): boolean => value === value << 0;
const zigzagLong = (value: number): bigint => BigInt.asUintN(64, (BigInt(value) << 1n) ^ (BigInt(value) >> 63n));

function writeVarlong(memory: Buffer, from: number, value: number): number {
  if (isSmall(value)) return writeVarint(memory, from, value);
  let at = from;
  let rest = zigzagLong(value);
  for (; rest > 0x7fn; rest >>= 7n) memory[at++] = Number(rest & 0x7fn) | 0x80;
  memory[at++] = Number(rest);
  return at;
}
