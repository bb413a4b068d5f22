import { ordinalsOf } from '@tietovirta/population';
import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { partEnding } from './folder-layout.js';
import { personDirectory, personLines, type PeopleAsked, type PeopleFormat } from './person-directory.js';
import { writeAll } from './write-all.js';

export interface PeopleFile {
  readonly file: string;
  readonly format: PeopleFormat;
  /** 2022-2035. */
  readonly year: number;
  /** Called with the rows written so far. */
  readonly onRows?: (rows: number) => void;
}

/**
 * Writes everybody who is there by the end of a year. The file is there whole or not at all; one that was there before is replaced.
 *
 * @returns the rows written @throws errors of the file system
 */
export function writePeople({ file, format, year, onRows }: PeopleFile): number {
  let rows = 0;
  const counted = function* (): Generator<number, void, undefined> {
    for (const ordinal of ordinalsOf(year)) {
      rows += 1;
      yield ordinal;
    }
  };
  const asked: PeopleAsked = { ordinals: counted(), year };
  const part = file + partEnding;
  const descriptor = openSync(part, 'w');
  try {
    for (const chunks of format === 'arrow' ? personDirectory(asked) : personLines(asked)) {
      writeAll(descriptor, chunks);
      onRows?.(rows);
    }
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  renameSync(part, file);
  return rows;
}
