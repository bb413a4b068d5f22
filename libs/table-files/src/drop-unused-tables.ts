/** Keeps the folder of tables small: what other code made and nobody has read for a day goes, and beyond a size what was not read for longest. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of all tables; those of one year at full scale are some 200 MB. */
export const mostBytes = 2 ** 30;
const dayMs = 86_400_000;

export const tableSuffix = '.table';
/** Behind the name of a table: while it is written, and while it is built. */
export const unfinishedSuffixes = ['.part', '.claim'] as const;

interface FileOfFolder {
  readonly path: string;
  readonly bytes: number;
  /** When it was written or read last. */
  readonly usedMs: number;
  readonly isOwn: boolean;
}

/** @param prefix of the files of this code @throws the system's error when the folder cannot be read */
export function dropUnusedTables(folder: string, prefix: string, bytes = mostBytes): void {
  const files = readdirSync(folder).flatMap((name) => fileOf(folder, name, prefix) ?? []);
  const isForgotten = ({ isOwn, usedMs }: FileOfFolder): boolean => !isOwn && Date.now() - usedMs > dayMs;
  for (const { path } of files.filter(isForgotten)) rmSync(path, { force: true });
  let left = bytes;
  for (const file of files.filter((each) => !isForgotten(each)).sort((a, b) => b.usedMs - a.usedMs)) {
    left -= file.bytes;
    if (left < 0) rmSync(file.path, { force: true });
  }
}

/** Files of others that lie there are left alone. What was never finished counts as of other code. */
function fileOf(folder: string, name: string, prefix: string): FileOfFolder | undefined {
  const isUnfinished = unfinishedSuffixes.some((suffix) => name.endsWith(suffix));
  if (!isUnfinished && !name.endsWith(tableSuffix)) return undefined;
  const path = join(folder, name);
  const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
  if (size === undefined || mtimeMs === undefined) return undefined; // gone meanwhile
  return { path, bytes: size, usedMs: mtimeMs, isOwn: name.startsWith(prefix) && !isUnfinished };
}
