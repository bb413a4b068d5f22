/** Batches as producers and brokers send them that are not ours: compressed, or damaged in one place. */
import { gzipSync } from 'node:zlib';
import { compressFrameSync } from 'lz4-napi';
import snappy from 'snappyjs';
import { crc32c } from '../crc32c.js';
import { batchHeaderBytes, batchLengthEnd, batchPlaces, type RecordBatch } from '../record-batch-writer.js';

export type Compress = (records: Buffer) => Uint8Array;

/** By the numbers of the codecs. Nothing that runs on every release of Node compresses with zstd. */
export const compressors: Readonly<
  Record<'gzip' | 'snappy' | 'snappyOfJava' | 'lz4', { readonly codec: number; readonly compress: Compress }>
> = {
  gzip: { codec: 1, compress: (bytes) => gzipSync(bytes) },
  snappy: { codec: 2, compress: (bytes) => snappy.compress(bytes) },
  snappyOfJava: { codec: 2, compress: snappyOfJava },
  lz4: { codec: 3, compress: (bytes) => compressFrameSync(bytes) },
};

const blockBytes = 32 * 1024;

function snappyOfJava(bytes: Buffer): Uint8Array {
  const parts = [Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0, 0, 0, 0, 1, 0, 0, 0, 1])];
  for (let at = 0; at < bytes.length; at += blockBytes) {
    const block = snappy.compress(bytes.subarray(at, at + blockBytes));
    const length = Buffer.alloc(4);
    length.writeInt32BE(block.length);
    parts.push(length, Buffer.from(block));
  }
  return Buffer.concat(parts);
}

/** The batch with its records compressed, or replaced by whatever bytes; length and checksum are right. */
export function withRecords({ pieces, records }: RecordBatch, codec: number, compress: Compress): RecordBatch {
  const whole = Buffer.concat(pieces);
  const bytes = Buffer.concat([whole.subarray(0, batchHeaderBytes), compress(whole.subarray(batchHeaderBytes))]);
  bytes.writeInt32BE(bytes.length - batchLengthEnd, batchPlaces.length);
  bytes.writeInt16BE(codec, batchPlaces.attributes);
  return { ...summed(bytes), records };
}

/** The batch with a number put into its header; its checksum is right. */
export function withHeader({ pieces, records }: RecordBatch, put: (header: Buffer) => void): RecordBatch {
  const bytes = Buffer.concat(pieces);
  put(bytes);
  return { ...summed(bytes), records };
}

function summed(bytes: Buffer): Omit<RecordBatch, 'records'> {
  bytes.writeUInt32BE(crc32c([bytes.subarray(batchPlaces.attributes)]), batchPlaces.crc);
  return { pieces: [bytes], bytes: bytes.length };
}
