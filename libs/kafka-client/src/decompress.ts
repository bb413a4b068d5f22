/**
 * Decompresses the records of a batch. Brokers compress them where a topic has `compression.type`, and so may producers that are not
 * ours. What is not to be decompressed is thrown, so that the batch is set aside instead of stopping its reader.
 */
import { Decompress as ZstdStream } from 'fzstd';
import type * as Lz4 from 'lz4-napi';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import snappy from 'snappyjs';
import { BatchUnreadable } from './batch-unreadable.js';

const require = createRequire(import.meta.url);

/** More is refused: a few bytes can say that they are gigabytes. A batch has at most about 4 MB when it is compressed. */
const mostBytes = 64 * 1024 * 1024;

interface Codec {
  readonly name: string;
  readonly decompress: (bytes: Buffer) => Uint8Array;
}

/** By the numbers that batches have in the low three bits of their attributes. */
const codecs: readonly (Codec | undefined)[] = [
  undefined,
  { name: 'gzip', decompress: (bytes) => gunzipSync(bytes, { maxOutputLength: mostBytes }) },
  { name: 'snappy', decompress: unsnap },
  { name: 'lz4', decompress: unlz4 },
  { name: 'zstd', decompress: unzstd },
];

/**
 * @param codec not 0, which is no compression
 * @throws BatchUnreadable
 */
export function decompress(codec: number, bytes: Buffer): Buffer {
  const known = codecs[codec];
  if (known === undefined) throw new BatchUnreadable(`a batch is compressed with codec ${codec}, which is unknown`);
  try {
    const { buffer, byteOffset, byteLength } = known.decompress(bytes);
    return Buffer.from(buffer, byteOffset, byteLength);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BatchUnreadable(`a batch cannot be decompressed (${known.name}): ${why}`, { cause: error });
  }
}

/** What Java clients and brokers put before blocks of Snappy, with two versions of four bytes behind it; others send one bare block. */
const snappyJavaMagic = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const snappyJavaHeaderBytes = snappyJavaMagic.length + 8;

function unsnap(bytes: Buffer): Uint8Array {
  if (!bytes.subarray(0, snappyJavaMagic.length).equals(snappyJavaMagic)) return snappy.uncompress(bytes, mostBytes);
  const blocks: Uint8Array[] = [];
  let total = 0;
  for (let at = snappyJavaHeaderBytes; at < bytes.length;) {
    const length = bytes.readInt32BE(at);
    const end = at + 4 + length;
    if (length < 0 || end > bytes.length) throw new Error('a block is longer than what there is');
    const block = snappy.uncompress(bytes.subarray(at + 4, end), mostBytes - total);
    blocks.push(block);
    total += block.byteLength;
    at = end;
  }
  return Buffer.concat(blocks, total);
}

function unlz4(bytes: Buffer): Uint8Array {
  if (lz4Bound(bytes) > mostBytes) throw new Error(`it may have more than ${mostBytes} bytes`);
  // Native, so it is loaded only where such a batch comes.
  return (require('lz4-napi') as typeof Lz4).decompressFrameSync(bytes);
}

/** Most bytes that the blocks of an LZ4 frame can have: the library takes no limit. */
function lz4Bound(frame: Buffer): number {
  const [flags = 0, sizes = 0] = frame.subarray(4, 6);
  const blockBytes = 2 ** (8 + 2 * ((sizes >> 4) & 7));
  const hasBlockChecksums = (flags & 0x10) !== 0;
  const headerBytes = 7 + ((flags & 0x08) !== 0 ? 8 : 0) + ((flags & 0x01) !== 0 ? 4 : 0);
  let bound = 0;
  for (let at = headerBytes; at + 4 <= frame.length && bound <= mostBytes;) {
    const length = frame.readUInt32LE(at) & 0x7fff_ffff;
    if (length === 0) break;
    bound += blockBytes;
    at += 4 + length + (hasBlockChecksums ? 4 : 0);
  }
  return bound;
}

function unzstd(bytes: Buffer): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const ends: boolean[] = [];
  const stream = new ZstdStream((chunk, isLast) => {
    total += chunk.byteLength;
    if (total > mostBytes) throw new Error(`it has more than ${mostBytes} bytes`);
    chunks.push(chunk);
    ends.push(isLast === true);
  });
  stream.push(bytes, true);
  if (ends.at(-1) !== true) throw new Error('it ends too early');
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks, total);
}
