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

/** Lengths of header names and values in the order in which they are written; used again for the next record. */
let lengths = new Uint32Array(64);

/** Texts up to this length are written byte by byte: a call out of JavaScript takes longer. */
const shortText = 48;

/** @throws TypeError when a header has no value */
export function encodeRecord(fields: RecordFields): EncodedRecord {
  const { offsetDelta = 0, timestampDelta = 0, headers = {} } = fields;
  const key = fields.key ?? null;
  const value = fields.value ?? null;
  const keyBytes = key === null ? -1 : bytesOf(key);
  const valueBytes = value === null ? -1 : bytesOf(value);
  const { count, bytes } = measured(headers);
  const body = 1 + varlongBytes(timestampDelta) + varintBytes(offsetDelta) + fieldBytes(keyBytes) + fieldBytes(valueBytes) + varintBytes(count) + bytes; // oxfmt-ignore
  const memory = Buffer.allocUnsafe(varintBytes(body) + body);
  let at = writeVarint(memory, 0, body);
  memory[at++] = 0; // attributes: none are defined
  at = writeVarlong(memory, at, timestampDelta);
  at = writeVarint(memory, at, offsetDelta);
  at = writeField(memory, at, key, keyBytes);
  at = writeField(memory, at, value, valueBytes);
  at = writeVarint(memory, at, count);
  writeHeaders(memory, at, headers);
  return { buf: memory, buffer: memory };
}

function measured(headers: NonNullable<RecordFields['headers']>): { readonly count: number; readonly bytes: number } {
  let count = 0;
  let bytes = 0;
  for (const name of Object.keys(headers)) {
    const nameBytes = bytesOf(name);
    const given = headers[name] as HeaderValue | HeaderValue[];
    const many = Array.isArray(given) ? given : undefined;
    for (let nth = 0; nth < (many?.length ?? 1); nth += 1) {
      const valueBytes = bytesOf((many?.[nth] ?? given) as HeaderValue);
      if (2 * count + 2 > lengths.length) lengths = grown(lengths);
      lengths[2 * count] = nameBytes;
      lengths[2 * count + 1] = valueBytes;
      count += 1;
      bytes += fieldBytes(nameBytes) + fieldBytes(valueBytes);
    }
  }
  return { count, bytes };
}

function writeHeaders(memory: Buffer, from: number, headers: NonNullable<RecordFields['headers']>): void {
  let at = from;
  let count = 0;
  for (const name of Object.keys(headers)) {
    const given = headers[name] as HeaderValue | HeaderValue[];
    const many = Array.isArray(given) ? given : undefined;
    for (let nth = 0; nth < (many?.length ?? 1); nth += 1) {
      at = writeField(memory, at, name, lengths[2 * count] as number);
      at = writeField(memory, at, (many?.[nth] ?? given) as HeaderValue, lengths[2 * count + 1] as number);
      count += 1;
    }
  }
}

function grown(full: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * full.length);
  larger.set(full);
  return larger;
}

/** In UTF-8. */
function bytesOf(text: Buffer | string): number {
  if (typeof text !== 'string') return Buffer.byteLength(text);
  const { length } = text;
  if (length > shortText) return Buffer.byteLength(text);
  for (let at = 0; at < length; at += 1) if (text.charCodeAt(at) > 0x7f) return Buffer.byteLength(text);
  return length;
}

const fieldBytes = (bytes: number): number => varintBytes(bytes) + (bytes < 0 ? 0 : bytes);

/** Writes the length and then the field; null has the length -1. @returns the place behind it */
function writeField(memory: Buffer, from: number, field: Buffer | string | null, bytes: number): number {
  const at = writeVarint(memory, from, bytes);
  if (field === null) return at;
  if (typeof field !== 'string') memory.set(field, at);
  else if (bytes > shortText || bytes !== field.length) memory.write(field, at, bytes, 'utf8');
  else for (let place = 0; place < bytes; place += 1) memory[at + place] = field.charCodeAt(place);
  return at + bytes;
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

function varlongBytes(value: number): number {
  if (isSmall(value)) return varintBytes(value);
  let bytes = 1;
  for (let rest = zigzagLong(value); rest > 0x7fn; rest >>= 7n) bytes += 1;
  return bytes;
}

function writeVarlong(memory: Buffer, from: number, value: number): number {
  if (isSmall(value)) return writeVarint(memory, from, value);
  let at = from;
  let rest = zigzagLong(value);
  for (; rest > 0x7fn; rest >>= 7n) memory[at++] = Number(rest & 0x7fn) | 0x80;
  memory[at++] = Number(rest);
  return at;
}
