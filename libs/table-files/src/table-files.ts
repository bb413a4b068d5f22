/** Tables in files of a folder, for all processes of this machine that run the same code. */
import type { TableArrays, TableStore } from '@tietovirta/kept-tables';
import { makeFolder } from '@tietovirta/host';
import { createHash } from 'node:crypto';
import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { claimBuilding, endClaim, endThread, longestBuildMs } from './build-claim.js';
import { dropUnusedTables, tableSuffix } from './drop-unused-tables.js';
import { readTable, writeTable } from './table-file.js';

export interface TableFilesOptions {
  readonly folder: string;
  /** Tells the code that makes the tables from all other. */
  readonly build: string;
  /** The folder cannot be written to; called once, and nothing is kept from then on. */
  readonly onFault: (reason: string) => void;
  /** Waits; proofs count it. */
  readonly sleep?: (ms: number) => void;
}

const askAgainMs = 25;
/** After so many bytes it is looked again how much there is. */
const lookAfterBytes = 2 ** 26;

export class TableFiles implements TableStore {
  private readonly prefix: string;
  private readonly claims = new Set<string>();
  private canWrite = true;
  private writtenSinceLook = Infinity;

  constructor(private readonly options: TableFilesOptions) {
    this.prefix = `${options.build.slice(0, 12)}-`;
  }

  take(key: string, memory: Parameters<TableStore['take']>[1]): TableArrays | undefined {
    const file = this.fileOf(key);
    let kept = this.read(file, key, memory);
    for (let waitedMs = 0; kept === undefined && !this.mayBuild(file, waitedMs); waitedMs += askAgainMs) {
      (this.options.sleep ?? sleep)(askAgainMs);
      kept = this.read(file, key, memory);
    }
    // Kept between the look and the claim.
    kept ??= this.claims.has(file) ? this.read(file, key, memory) : undefined;
    if (kept !== undefined) this.release(file);
    return kept;
  }

  find(key: string): TableArrays | undefined {
    return this.read(this.fileOf(key), key, undefined);
  }

  keep(key: string, arrays: TableArrays): TableArrays {
    const file = this.fileOf(key);
    const part = `${file}.${process.pid}-${threadId}.part`;
    this.whileWritable(() => {
      try {
        this.writtenSinceLook += writeTable(part, { build: this.options.build, key }, arrays);
        renameSync(part, file);
      } catch (error) {
        rmSync(part, { force: true });
        throw error;
      }
      this.dropUnused();
    });
    this.release(file);
    return arrays;
  }

  abandon(key: string): void {
    this.release(this.fileOf(key));
  }

  /** A thread of this process has ended, maybe while it built a table: nobody is to wait for it. */
  threadEnded(ended: number): void {
    try {
      endThread(this.options.folder, this.prefix, ended);
    } catch {
      // No folder yet, or one that cannot be written to: then there are no claims, or their age tells.
    }
  }

  private read(file: string, key: string, memory: Parameters<TableStore['take']>[1]): TableArrays | undefined {
    const kept = readTable(file, { build: this.options.build, key }, memory);
    if (kept !== undefined) markAsUsed(file);
    return kept;
  }

  private mayBuild(file: string, waitedMs: number): boolean {
    if (waitedMs >= longestBuildMs) return true;
    let isOwn = true;
    this.whileWritable(() => {
      makeFolder(this.options.folder);
      isOwn = claimBuilding(`${file}.claim`);
      if (isOwn) this.claims.add(file);
    });
    return isOwn;
  }

  private release(file: string): void {
    if (!this.claims.delete(file)) return;
    try {
      endClaim(`${file}.claim`);
    } catch {
      // A folder that cannot be written to any more: the age of the claim tells the others.
    }
  }

  private dropUnused(): void {
    if (this.writtenSinceLook < lookAfterBytes) return;
    this.writtenSinceLook = 0;
    dropUnusedTables(this.options.folder, this.prefix);
  }

  /** After the first fault everything is built in memory, as without a folder. */
  private whileWritable(write: () => void): void {
    if (!this.canWrite) return;
    try {
      write();
    } catch (error) {
      this.canWrite = false;
      this.options.onFault(error instanceof Error ? error.message : String(error));
    }
  }

  private fileOf(key: string): string {
    const { folder, build } = this.options;
    const what = key.replaceAll(/[^a-z0-9]+/gi, '-').slice(1, 40);
    const digest = createHash('sha256').update(`${build}\n${key}`).digest('hex').slice(0, 16);
    return join(folder, `${this.prefix}${what}-${digest}${tableSuffix}`);
  }
}

function markAsUsed(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Read only, or removed meanwhile: it will be taken for one that was not read.
  }
}

const nobodyWakes = new Int32Array(new SharedArrayBuffer(4));

/** Tables are asked for in the midst of arithmetic that does not give way: this thread has nothing else to do. */
const sleep = (ms: number): void => {
  Atomics.wait(nobodyWakes, 0, 0, ms);
};
