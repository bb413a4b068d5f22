/**
 * Creates a folder and its missing parents. Node's own `mkdir` with `recursive` does not return where a file system answers ENOENT
 * for an existing parent (seen on /proc with Node 20); here each level is created once and the system's error is thrown.
 */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** @throws the system's error: EEXIST when a file is in the way, EACCES, EROFS, ENOENT, ENOSPC … */
export function makeFolder(path: string): void {
  const folder = resolve(path);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return;
  if (found === undefined && dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have created it meanwhile.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
