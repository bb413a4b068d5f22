import { writeSync, writevSync } from 'node:fs';

/** Writes all chunks. A disk that is almost full writes a part without an error; only writing the rest throws it. */
export function writeAll(descriptor: number, chunks: readonly Uint8Array[]): void {
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  let written = chunks.length === 0 ? 0 : writevSync(descriptor, chunks);
  if (written === bytes) return;
  const all = Buffer.concat(chunks);
  while (written < bytes) written += writeSync(descriptor, all, written);
}
