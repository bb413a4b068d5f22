/**
 * Writes records straight into the bytes of a record batch as Kafka stores it (message format 2: KIP-98, headers after KIP-82). No
 * record is an object here: the parts of one follow each other into memory, and its length, known at its end, is put in before it.
 * Large values are not copied; they stay pieces of their own.
 */
import { crc32c } from './crc32c.js';
import type { HeaderValue, OutgoingRecord, RecordHeaders } from './kafka-client.js';
import { varintBytes, varlongBytes, writeVarint, writeVarlong } from './varint.js';

/** A record batch that is ready to be sent. The memory of its pieces must not change before the broker has it. */
export interface RecordBatch {
  /** All bytes, one piece behind the other. */
  readonly pieces: readonly Buffer[];
  readonly bytes: number;
  readonly records: number;
}

/** Where what is said of the whole batch stands. */
export const batchPlaces = { baseOffset: 0, length: 8, leaderEpoch: 12, magic: 16, crc: 17, attributes: 21, lastOffsetDelta: 23, baseTimestamp: 27, maxTimestamp: 35, producerId: 43, producerEpoch: 51, baseSequence: 53, records: 57 } as const; // oxfmt-ignore
/** Bytes before the first record. */
export const batchHeaderBytes = 61;
/** Of what the field `length` counts, these lie before it. */
export const batchLengthEnd = 12;
export const batchMagic = 2;

const noProducer = -1n;
const smallestMemory = 4 * 1024;
const largestMemory = 256 * 1024;
/** Copying smaller values takes less time than keeping them apart. */
const largeBytes = 16 * 1024;
/** Texts up to this length are written byte by byte: a call out of JavaScript takes longer. Their length is one byte. */
const shortText = 48;
/** A length of 64 to 8191, as nearly all have, takes two bytes. */
const lengthBytes = 2;
const mostVarintBytes = 5;
const mostVarlongBytes = 10;

export class RecordBatchWriter {
  records = 0;
  private readonly pieces: Buffer[] = [];
  private pieceBytes = 0;
  private memory = Buffer.allocUnsafe(smallestMemory);
  /** Where the piece that is being written begins in memory. */
  private from = 0;
  private at = batchHeaderBytes;
  /** Where the record that is being written begins. */
  private recordFrom = batchHeaderBytes;
  /** Times of the first record and of the latest one, where records have times of their own; ms since 1970. */
  private times: { readonly base: number; latest: number } | undefined;

  /** Bytes that were written, the batch's header included. */
  get bytes(): number {
    return this.pieceBytes + this.at - this.from;
  }

  /** Adds a whole record. @param timeMs its own time, see `begin` */
  add({ key, value, headers }: OutgoingRecord, timeMs?: number): void {
    const delta = this.deltaOf(timeMs);
    const each = eachHeader(headers);
    const valueBytes = value?.byteLength ?? -1;
    let bytes =
      1 +
      varlongBytes(delta) +
      varintBytes(this.records) +
      fieldBytes(key) +
      varintBytes(valueBytes) +
      varintBytes(each.length);
    for (const [name, text] of each) bytes += fieldBytes(name) + fieldBytes(text);
    this.recordFrom = this.at;
    this.ensureRoom(bytes + mostVarintBytes + (valueBytes < largeBytes ? Math.max(0, valueBytes) : 0));
    this.putVarint(bytes + Math.max(0, valueBytes));
    this.putHead(delta);
    this.putField(key);
    this.putVarint(valueBytes);
    if (value !== null) this.putValue(value);
    this.putVarint(each.length);
    for (const [name, text] of each) {
      this.putField(name);
      this.putField(text);
    }
    this.records += 1;
  }

  /**
   * Begins a record, whose value, headers and end follow. @param key with its length before it, as `fieldOf` makes it
   * @param timeMs its own time in ms since 1970, for all records of a batch or for none; otherwise that of `finish`
   */
  begin(key: Uint8Array, timeMs?: number): void {
    const delta = this.deltaOf(timeMs);
    this.recordFrom = this.at;
    this.ensureRoom(lengthBytes + 1 + mostVarlongBytes + mostVarintBytes + key.length);
    this.at += lengthBytes;
    this.putHead(delta);
    this.putReady(key);
  }

  /** The value of the record that was begun, and how many headers follow. */
  putBody(text: string, headers: number): void {
    this.ensureRoom(3 * text.length + 2 * mostVarintBytes);
    const from = this.at;
    this.at += lengthBytes;
    this.at += this.memory.write(text, this.at, 'utf8');
    this.putLength(from);
    this.putVarint(headers);
  }

  /** Bytes that are the same in many records, such as whole headers. */
  putReady(bytes: Uint8Array): void {
    this.ensureRoom(bytes.length);
    this.memory.set(bytes, this.at);
    this.at += bytes.length;
  }

  /** A text with its length before it, such as the value of a header. */
  putText(text: string): void {
    const { length } = text;
    this.ensureRoom(3 * length + mostVarintBytes);
    const { memory, at } = this;
    if (length > shortText) {
      this.putField(text);
      return;
    }
    for (let place = 0; place < length; place += 1) {
      const code = text.charCodeAt(place);
      if (code > 0x7f) {
        this.putField(text);
        return;
      }
      memory[at + 1 + place] = code;
    }
    memory[at] = length << 1;
    this.at = at + 1 + length;
  }

  /** Ends the record that was begun. */
  end(): void {
    this.ensureRoom(mostVarintBytes);
    this.putLength(this.recordFrom);
    this.records += 1;
  }

  /** To be called once, and last. @param nowMs the time of records that have none of their own, in milliseconds since 1970 */
  finish(nowMs = Date.now()): RecordBatch {
    const { base, latest } = this.times ?? { base: nowMs, latest: nowMs };
    this.endPiece();
    const [head, ...behind] = this.pieces as [Buffer, ...Buffer[]];
    head.writeBigInt64BE(0n, batchPlaces.baseOffset);
    head.writeInt32BE(this.pieceBytes - batchLengthEnd, batchPlaces.length);
    head.writeInt32BE(0, batchPlaces.leaderEpoch);
    head.writeInt8(batchMagic, batchPlaces.magic);
    head.writeInt16BE(0, batchPlaces.attributes);
    head.writeInt32BE(this.records - 1, batchPlaces.lastOffsetDelta);
    head.writeBigInt64BE(BigInt(base), batchPlaces.baseTimestamp);
    head.writeBigInt64BE(BigInt(latest), batchPlaces.maxTimestamp);
    head.writeBigInt64BE(noProducer, batchPlaces.producerId);
    head.writeInt16BE(0, batchPlaces.producerEpoch);
    head.writeInt32BE(0, batchPlaces.baseSequence);
    head.writeInt32BE(this.records, batchPlaces.records);
    head.writeUInt32BE(crc32c([head.subarray(batchPlaces.attributes), ...behind]), batchPlaces.crc);
    return { pieces: this.pieces, bytes: this.pieceBytes, records: this.records };
  }

  /** Attributes, of which none are defined, the time from the batch's, and the place in it. */
  private putHead(delta: number): void {
    const { memory } = this;
    memory[this.at++] = 0;
    this.at = writeVarlong(memory, this.at, delta);
    this.putVarint(this.records);
  }

  /** How far the time of a record lies behind that of the first. */
  private deltaOf(timeMs: number | undefined): number {
    if (timeMs === undefined) return 0;
    this.times ??= { base: timeMs, latest: timeMs };
    this.times.latest = Math.max(this.times.latest, timeMs);
    return timeMs - this.times.base;
  }

  private putVarint(value: number): void {
    this.at = writeVarint(this.memory, this.at, value);
  }

  private putField(field: Buffer | string | null): void {
    const bytes = field === null ? -1 : Buffer.byteLength(field);
    this.putVarint(bytes);
    if (field === null) return;
    if (typeof field === 'string') this.memory.write(field, this.at, bytes, 'utf8');
    else this.memory.set(field, this.at);
    this.at += bytes;
  }

  private putValue(value: Buffer): void {
    if (value.byteLength < largeBytes) {
      this.memory.set(value, this.at);
      this.at += value.byteLength;
      return;
    }
    this.endPiece();
    this.pieces.push(value);
    this.pieceBytes += value.byteLength;
  }

  /** Puts the length of all that was written since `from` into the two bytes that were left there. */
  private putLength(from: number): void {
    const { memory, at } = this;
    const length = at - from - lengthBytes;
    const taken = varintBytes(length);
    if (taken === lengthBytes) {
      memory[from] = ((length << 1) & 0x7f) | 0x80;
      memory[from + 1] = length >>> 6;
      return;
    }
    memory.copyWithin(from + taken, from + lengthBytes, at);
    writeVarint(memory, from, length);
    this.at = at + taken - lengthBytes;
  }

  /** Moves on to larger memory when this one is full; the record that is being written moves along, as it must be in one piece. */
  private ensureRoom(bytes: number): void {
    if (this.at + bytes <= this.memory.length) return;
    const { memory, recordFrom } = this;
    const written = this.at - recordFrom;
    const larger = Buffer.allocUnsafe(Math.max(Math.min(2 * memory.length, largestMemory), written + bytes));
    memory.copy(larger, 0, recordFrom, this.at);
    this.at = recordFrom;
    this.endPiece();
    [this.memory, this.from, this.recordFrom, this.at] = [larger, 0, 0, written];
  }

  private endPiece(): void {
    const { from, at } = this;
    if (at > from) this.pieces.push(this.memory.subarray(from, at));
    this.pieceBytes += at - from;
    this.from = at;
    this.recordFrom = at;
  }
}

/** A field of a record: its length, and then its bytes. */
export function fieldOf(field: Buffer | string): Buffer {
  const bytes = Buffer.byteLength(field);
  const memory = Buffer.alloc(varintBytes(bytes) + bytes);
  const at = writeVarint(memory, 0, bytes);
  if (typeof field === 'string') memory.write(field, at);
  else memory.set(field, at);
  return memory;
}

/** A header of a record: its name and its value. */
export const headerOf = (name: string, value: string): Buffer => Buffer.concat([fieldOf(name), fieldOf(value)]);

/** The batch of these records. */
export function recordBatchOf(records: readonly OutgoingRecord[], nowMs?: number): RecordBatch {
  const writer = new RecordBatchWriter();
  for (const record of records) writer.add(record);
  return writer.finish(nowMs);
}

function fieldBytes(field: Buffer | string | null): number {
  if (field === null) return 1;
  const bytes = Buffer.byteLength(field);
  return varintBytes(bytes) + bytes;
}

/** A name that is there more than once has a list. */
function eachHeader(headers: RecordHeaders): readonly (readonly [string, HeaderValue])[] {
  const each: [string, HeaderValue][] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (value === null || typeof value === 'string' || Buffer.isBuffer(value)) each.push([name, value]);
    else if (value !== undefined) for (const one of value) each.push([name, one]);
  }
  return each;
}
