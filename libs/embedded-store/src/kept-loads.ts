/**
 * Reports of loads in the folder of a store: a JSON file each in `loads/`, named by its number. They need no database, so that a load can keep its
 * report while another process works in the store, and that process sees it at once.
 */
import { link, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeFolder } from '@tietovirta/host';
import type { LoadReport } from '@tietovirta/load';
import { readLoadReport } from '@tietovirta/verdict';
import { jsonText } from '@tietovirta/wording';

export interface KeptLoad {
  /** Number in the store, from 1. */
  readonly load: number;
  readonly report: LoadReport;
}

/** Stands in the folder of a store beside its database. */
export const loadsFolderName = 'loads';

export class KeptLoads {
  private readonly folder: string;

  /** @param store folder of a store, which need not be there yet */
  constructor(store: string) {
    this.folder = join(resolve(store), loadsFolderName);
  }

  /** Keeps a report, whole or not at all. @returns its number @throws Error of the file system */
  async keep(report: LoadReport): Promise<number> {
    makeFolder(this.folder);
    const unfinished = join(this.folder, `${process.pid}-${Date.parse(report.startedAt)}.new`);
    await writeFile(unfinished, jsonText(report));
    try {
      return await this.linkAs(unfinished, ((await this.numbers()).at(-1) ?? 0) + 1);
    } finally {
      await unlink(unfinished);
    }
  }

  /** The newest first. @throws ReportsRefused for a file that is no report of a load */
  async list(): Promise<readonly KeptLoad[]> {
    const numbers = (await this.numbers()).toReversed();
    return Promise.all(numbers.map(async (load) => ({ load, report: await this.read(load) })));
  }

  /** @returns undefined where there is none @throws ReportsRefused for a file that is no report of a load */
  async find(load: number): Promise<LoadReport | undefined> {
    return (await this.numbers()).includes(load) ? this.read(load) : undefined;
  }

  private async read(load: number): Promise<LoadReport> {
    const what = this.pathOf(load);
    return readLoadReport({ what, text: await readFile(what, 'utf8') });
  }

  /** The next number that nobody has taken meanwhile. */
  private async linkAs(file: string, load: number): Promise<number> {
    try {
      await link(file, this.pathOf(load));
      return load;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return this.linkAs(file, load + 1);
    }
  }

  /** In ascending order. */
  private async numbers(): Promise<readonly number[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    });
    return names.flatMap((name) => /^([1-9]\d{0,8})\.json$/.exec(name)?.[1] ?? []).map(Number).toSorted((a, b) => a - b); // oxfmt-ignore
  }

  private pathOf(load: number): string {
    return join(this.folder, `${load}.json`);
  }
}
