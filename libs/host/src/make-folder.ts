/**
 * Makes a folder and what is missing above it. Node's own `mkdir` with `recursive` never comes back where a file system answers
 * ENOENT for a parent that exists (seen on /proc with Node 20); here every level is made once and the system's answer is told.
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
    // Somebody else may have made it meanwhile.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
