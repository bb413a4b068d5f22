/**
 * One hash of a whole run, over what was said and not over how it was carried: the content hashes of the slices in
 * canonical order (message type, then day). Equal hashes mean equal messages, whatever the workers, wire or transport.
 */
import { createHash } from 'node:crypto';
import { inSliceOrder, type SliceAddress } from '@tietovirta/messages';

export interface SliceContent extends SliceAddress {
  readonly counted: number;
  readonly hashLow: number;
  readonly hashHigh: number;
}

/** @returns 64 hexadecimal digits */
export function streamHash(year: number, slices: readonly SliceContent[]): string {
  const hash = createHash('sha256').update(`tietovirta 1 ${year}\n`);
  const lines = slices.filter((slice) => slice.counted > 0).sort(inSliceOrder);
  for (const { messageType, day, counted, hashLow, hashHigh } of lines) {
    hash.update(`${messageType} ${day} ${counted} ${hashHigh} ${hashLow}\n`);
  }
  return hash.digest('hex');
}
