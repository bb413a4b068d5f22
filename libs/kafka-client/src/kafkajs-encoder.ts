/**
 * kafkajs builds a request from encoders inside encoders and copies all bytes at each level, into memory that it fills with zeros
 * first: eight copies of each megabyte of frames. This patch keeps large buffers as they are and joins them only where kafkajs
 * reads the bytes: for the checksum, for the length, and to send them.
 */
type Bytes = Buffer<ArrayBufferLike>;

/** The members of an encoder of kafkajs 2.2.4 that the patch uses. */
export interface Encoder {
  /** What was written since the last large piece; good up to `offset`. */
  buf: Bytes;
  offset: number;
  readonly buffer: Bytes;
  readonly writeInt32: (value: number) => this;
  readonly writeBytes: (bytes: unknown) => this;
  readonly writeBufferInternal: (bytes: Bytes) => void;
  readonly writeEncoder: (inner: unknown) => this;
  readonly writeEncoderArray: (inner: unknown) => this;
  ensureAvailable(bytes: number): void;
  size(): number;
}

interface Chain {
  pieces: Bytes[];
  bytes: number;
}

const chain = Symbol('pieces before what was written last');
type Chained = Encoder & { [chain]?: Chain };

/** Copying smaller buffers takes less time than keeping them apart. */
const largeBytes = 16 * 1024;
/** Smallest buffer that is allocated. */
const smallestBytes = 512;

/** Patches all encoders, existing ones too. A buffer that was written to one must not change before the request was sent. */
export function patchEncoder(prototype: Encoder): void {
  const { writeBytes, writeBufferInternal, writeEncoder, writeEncoderArray } = prototype;
  Object.assign(prototype, {
    writeBufferInternal(this: Chained, bytes: Bytes): void {
      if (bytes.length < largeBytes) writeBufferInternal.call(this, bytes);
      else append(this, [bytes], bytes.length);
    },
    /** Makes no room for a buffer that is kept apart. */
    writeBytes(this: Chained, bytes: unknown): Encoder {
      if (!Buffer.isBuffer(bytes) || bytes.length < largeBytes) return writeBytes.call(this, bytes);
      this.writeInt32(bytes.length);
      append(this, [bytes], bytes.length);
      return this;
    },
    writeEncoder(this: Chained, inner: unknown): Encoder {
      const pieces = (inner as Chained | null)?.[chain];
      if (pieces === undefined) return writeEncoder.call(this, inner);
      appendEncoder(this, inner as Chained, pieces);
      return this;
    },
    writeEncoderArray(this: Chained, inner: unknown): Encoder {
      if (!Array.isArray(inner) || !inner.some((each: Chained | null) => each?.[chain] !== undefined))
        return writeEncoderArray.call(this, inner);
      for (const each of inner) this.writeEncoder(each);
      return this;
    },
    ensureAvailable(this: Chained, bytes: number): void {
      const needed = this.offset + bytes;
      if (needed <= this.buf.length) return;
      const larger = Buffer.allocUnsafe(Math.max(smallestBytes, 4 * this.buf.length, needed));
      this.buf.copy(larger, 0, 0, this.offset);
      this.buf = larger;
    },
    size(this: Chained): number {
      return (this[chain]?.bytes ?? 0) + this.offset;
    },
  });
  Object.defineProperty(prototype, 'buffer', { get: joined, configurable: true });
}

/** All bytes in one piece; asked again, it is the same one. */
function joined(this: Chained): Bytes {
  const before = this[chain];
  if (before === undefined) return this.buf.subarray(0, this.offset);
  endLastPiece(this, before);
  if (before.pieces.length > 1) before.pieces = [Buffer.concat(before.pieces, before.bytes)];
  return before.pieces[0] as Bytes;
}

function appendEncoder(outer: Chained, inner: Chained, { pieces, bytes }: Chain): void {
  append(outer, pieces, bytes);
  if (inner.offset > 0) outer.writeBufferInternal(inner.buf.subarray(0, inner.offset));
}

function append(encoder: Chained, pieces: readonly Bytes[], bytes: number): void {
  const before = (encoder[chain] ??= { pieces: [], bytes: 0 });
  endLastPiece(encoder, before);
  before.pieces.push(...pieces);
  before.bytes += bytes;
}

/** What comes next is written behind it, into other memory. */
function endLastPiece(encoder: Chained, before: Chain): void {
  if (encoder.offset === 0) return;
  before.pieces.push(encoder.buf.subarray(0, encoder.offset));
  before.bytes += encoder.offset;
  encoder.buf = encoder.buf.subarray(encoder.offset);
  encoder.offset = 0;
}
