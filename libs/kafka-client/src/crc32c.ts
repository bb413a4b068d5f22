/** CRC-32C, the checksum of Kafka's record batches: the processor's own where a native module for this machine is there, else that of kafkajs. */
import type * as Native from '@node-rs/crc32';
import { createRequire } from 'node:module';

type Checksum = (bytes: Uint8Array) => number;

const require = createRequire(import.meta.url);
const native = nativeChecksum();

/** Whether the checksums are computed by the processor. The others take about fifty times as long. */
export const isCrc32cNative = native !== undefined;

/** @returns the checksum of all pieces, one behind the other */
export function crc32c(pieces: readonly Uint8Array[]): number {
  if (native === undefined) return portableCrc32c(pieces);
  let sum = 0;
  for (const piece of pieces) sum = native(piece, sum);
  return sum;
}

function nativeChecksum(): typeof Native.crc32c | undefined {
  try {
    return (require('@node-rs/crc32') as typeof Native).crc32c;
  } catch {
    return undefined; // no native module for this machine
  }
}

/** The same, of a machine without a native module. */
export const portableCrc32c = (pieces: readonly Uint8Array[]): number =>
  (require('kafkajs/src/protocol/recordBatch/crc32C') as Checksum)(Buffer.concat(pieces)) >>> 0;
