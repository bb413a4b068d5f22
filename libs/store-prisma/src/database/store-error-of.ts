import type { Retry } from '@tietovirta/wording';
import { lastLineOf } from './last-line.js';
import { StoreCorrupted } from './store-corrupted.js';
import { StoreDiskFull } from './store-disk-full.js';
import { StoreError } from './store-error.js';
import { StoreNotWritable } from './store-not-writable.js';
import { StoreRightsMissing } from './store-rights-missing.js';
import { StoreTooSlow } from './store-too-slow.js';

/** SQLSTATE and errno codes for faults of the disk or folder of a store. */
const diskFull = new Set(['ENOSPC', 'EDQUOT', '53100']);
const notWritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', '25006']);
/** PostgreSQL: a right that the role lacks, and a search_path without a schema that it may use. */
const rightsMissing = new Set(['42501', '3F000']);
/**
 * XX001 data_corrupted, XX002 index_corrupted, 58P01 undefined_file: PostgreSQL found its own files damaged. P2021 and P2022 of
 * Prisma: somebody removed a table or a column.
 */
const corrupted = new Set(['XX001', 'XX002', '58P01', 'P2021', 'P2022']);
/** Prisma: no free connection in time, a transaction that did not begin or end in time; PostgreSQL: its own time limits. */
const tooSlow = new Set(['P2024', 'P2028', '57014', '55P03', '25P03', '25P04']);

/** The codes of an error and of its causes: Node, PGlite and Prisma keep them in different fields. */
export function* codesOf(error: unknown, depth = 0): Generator<string> {
  if (typeof error !== 'object' || error === null || depth > 6) return;
  const fields = error as Record<string, unknown>;
  for (const field of ['code', 'errorCode', 'originalCode']) {
    const code = fields[field];
    if (typeof code === 'string') yield code;
  }
  for (const field of ['cause', 'meta', 'driverAdapterError']) yield* codesOf(fields[field], depth + 1);
}

/**
 * @param ofDisk what to do when its disk is full or read-only
 * @returns a StoreError when the store is at fault, and any other error unchanged
 */
export const storeErrorOf = (place: string, error: unknown, ofDisk: Retry = 'never'): unknown => {
  if (error instanceof StoreError) return error;
  const codes = [...codesOf(error)];
  const text = error instanceof Error ? error.message : String(error);
  if (codes.some((code) => diskFull.has(code)) || /no space left on device/i.test(text))
    return new StoreDiskFull(place, error, ofDisk);
  if (codes.some((code) => notWritable.has(code))) return new StoreNotWritable(place, error, ofDisk);
  if (codes.some((code) => rightsMissing.has(code))) return new StoreRightsMissing(place, lastLineOf(error), error);
  if (codes.some((code) => corrupted.has(code))) return new StoreCorrupted(place, `${lastLineOf(error)}.`, error);
  if (codes.some((code) => tooSlow.has(code))) return new StoreTooSlow(place, lastLineOf(error), error);
  return error;
};
