/**
 * Fetched records, taken apart one at a time and in place: a cursor says where the parts of a record lie in the bytes. Only who asks
 * for a record gets an object.
 */
import { BatchUnreadable } from './batch-unreadable.js';
import type { HeaderValue, StoredRecord } from './kafka-client.js';
import { batchPlaces, type RecordBatch } from './record-batch-writer.js';
import { storedBatches, type BatchContent, type StoredBatch } from './stored-batch.js';
import { VarintReader } from './varint.js';

/** Of one source, in the order of their positions. */
export class FetchedRecords implements Iterable<StoredRecord> {
  constructor(readonly batches: readonly StoredBatch[]) {}

  /** @param from records before this position are passed over */
  cursor(from = 0): RecordCursor {
    return new RecordCursor(this.batches, from);
  }

  *[Symbol.iterator](): Generator<StoredRecord, void, undefined> {
    const cursor = this.cursor();
    while (cursor.next()) yield cursor.record();
  }
}

/** Batches that were written here, as a broker hands them out whose next position is `first`. */
export function asFetched(batches: readonly RecordBatch[], first = 0): FetchedRecords {
  let position = first;
  const stored = batches.map(({ pieces, records }) => {
    const bytes = Buffer.concat(pieces);
    bytes.writeBigInt64BE(BigInt(position), batchPlaces.baseOffset);
    position += records;
    return bytes;
  });
  return new FetchedRecords(storedBatches(Buffer.concat(stored)));
}

/** Of a batch that cannot be read: all of most, and little enough for a topic of dead letters. */
const mostKeptBytes = 1024 * 1024;
const nothing: BatchContent = { bytes: Buffer.alloc(0), from: 0, records: 0 };

export class RecordCursor {
  position = -1;
  /** Position behind this record, or behind a batch that cannot be read. */
  nextPosition = -1;
  /** The bytes in which the record lies. */
  bytes: Buffer = nothing.bytes;
  /** Places of the parts; a length below zero says that there is none. */
  keyFrom = 0;
  keyLength = -1;
  valueFrom = 0;
  valueLength = -1;
  /** Where the number of headers stands. */
  headersFrom = 0;
  end = 0;
  /** Why this is no record: the whole batch cannot be read, from `position` up to `nextPosition`. */
  fault: BatchUnreadable | undefined;
  private readonly reader = new VarintReader(nothing.bytes);
  private batch: StoredBatch | undefined;
  private nthBatch = 0;
  /** Records of the batch that are still to come. */
  private left = 0;
  private timestampMs = 0;
  private timestampDeltaMs = 0;

  constructor(
    private readonly batches: readonly StoredBatch[],
    private readonly from: number,
  ) {}

  /** Moves to the next record. @returns false behind the last one */
  next(): boolean {
    for (;;) {
      while (this.left === 0) {
        if (!this.open()) return false;
        if (this.fault !== undefined) return true;
      }
      this.read();
      if (this.fault !== undefined || this.position >= this.from) return true;
    }
  }

  /** By the clock of its publisher, or of the broker where the topic says so; milliseconds since 1970. */
  get publishedAtMs(): number | undefined {
    return this.fault === undefined ? this.timestampMs + this.timestampDeltaMs : undefined;
  }

  /**
   * The record as an object. Where a batch cannot be read, it has the first bytes of the batch as its value, and no headers.
   */
  record(): StoredRecord {
    const { position, publishedAtMs, bytes } = this;
    if (this.fault !== undefined) return { position, publishedAtMs, key: null, value: bytes.subarray(0, mostKeptBytes), headers: {} }; // oxfmt-ignore
    const part = (from: number, length: number): Buffer | null => (length < 0 ? null : bytes.subarray(from, from + length)); // oxfmt-ignore
    const key = part(this.keyFrom, this.keyLength);
    const value = part(this.valueFrom, this.valueLength);
    return { position, publishedAtMs, key, value, headers: this.headers() };
  }

  /** None at all where they are longer or shorter than the record says. */
  private headers(): Record<string, HeaderValue | HeaderValue[]> {
    const { reader, bytes, end } = this;
    const headers: Record<string, HeaderValue | HeaderValue[]> = {};
    const before = reader.at;
    reader.at = this.headersFrom;
    const count = reader.next();
    for (let nth = 0; nth < count && reader.at <= end; nth += 1) {
      const nameLength = reader.next();
      const name = bytes.toString('utf8', reader.at, (reader.at += Math.max(0, nameLength)));
      const length = reader.next();
      const value = length < 0 ? null : bytes.subarray(reader.at, (reader.at += length));
      addHeader(headers, name, value);
    }
    const isWhole = reader.at === end;
    reader.at = before;
    return isWhole ? headers : {};
  }

  /** @returns false when there is no batch any more */
  private open(): boolean {
    this.fault = undefined;
    let batch = this.batches[this.nthBatch];
    while (batch !== undefined && batch.last < this.from) batch = this.batches[++this.nthBatch];
    if (batch === undefined) return false;
    this.nthBatch += 1;
    this.batch = batch;
    this.nextPosition = batch.first;
    try {
      const { bytes, from, records } = batch.content();
      this.bytes = bytes;
      this.left = records;
      this.timestampMs = batch.timestampMs;
      [this.reader.bytes, this.reader.at] = [bytes, from];
    } catch (error) {
      this.fail(error, batch);
    }
    return true;
  }

  private read(): void {
    const { reader } = this;
    const batch = this.batch as StoredBatch;
    const length = reader.next();
    const end = reader.at + length;
    reader.at += 1; // attributes: none are defined
    const timestampDeltaMs = reader.nextLong();
    const position = batch.first + reader.next();
    this.keyLength = reader.next();
    this.keyFrom = reader.at;
    reader.at += Math.max(0, this.keyLength);
    this.valueLength = reader.next();
    this.valueFrom = reader.at;
    reader.at += Math.max(0, this.valueLength);
    this.headersFrom = reader.at;
    this.end = end;
    if (length < 0 || reader.at > end || end > this.bytes.length) {
      this.fail(new BatchUnreadable('a record of a batch is longer than what there is'), batch);
      return;
    }
    this.timestampDeltaMs = batch.isAppendTime ? 0 : timestampDeltaMs;
    this.position = position;
    this.nextPosition = position + 1;
    this.left -= 1;
    reader.at = end;
  }

  /** What is left of the batch, from the position that was due, is one thing that cannot be read. */
  private fail(error: unknown, batch: StoredBatch): void {
    if (!(error instanceof BatchUnreadable)) throw error;
    this.fault = error;
    this.position = Math.max(this.nextPosition, this.from);
    this.nextPosition = batch.last + 1;
    this.bytes = batch.bytes;
    this.left = 0;
  }
}

function addHeader(headers: Record<string, HeaderValue | HeaderValue[]>, name: string, value: HeaderValue): void {
  const earlier = Object.hasOwn(headers, name) ? headers[name] : undefined;
  const all = earlier === undefined ? value : Array.isArray(earlier) ? [...earlier, value] : [earlier, value];
  // An assignment to this name would set the prototype.
  if (name === '__proto__')
    Object.defineProperty(headers, name, { value: all, enumerable: true, writable: true, configurable: true }); // oxfmt-ignore
  else headers[name] = all;
}
