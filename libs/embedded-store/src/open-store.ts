/**
 * Opens the store in a folder, making it when the folder is new or empty:
 *
 *   format.json      what the folder is, and which version made it
 *   data/            the database
 *   lock-PID-START   the process that works in it
 *
 * Whatever is wrong is said as a StoreError, before anything in the folder is changed; nothing is ever deleted but
 * what this module made and did not finish.
 */
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Archive } from '@tietovirta/archive';
import {
  PrismaArchive,
  PrismaLedger,
  StoreCorrupted,
  StoreNotWritable,
  createDataFolder,
  openEmbeddedDatabase,
  storeErrorOf,
} from '@tietovirta/store-prisma';
import type { Ledger } from '@tietovirta/ledger';
import { isClaim, makeFolder } from '@tietovirta/host';
import { claimStore } from './claim-store.js';
import { formatFileName, readFormat, writeFormat } from './format-file.js';
import { NotAStore } from './not-a-store.js';

/** An open store: one ledger and one archive on the same database. */
export interface Store {
  readonly folder: string;
  readonly ledger: Ledger;
  readonly archive: Archive;
  /** Closes the database and lets others in. May be called twice. */
  close(): Promise<void>;
}

export interface OpenStoreOptions {
  readonly folder: string;
  readonly productVersion: string;
  /** Called with a sentence for people when opening takes noticeable time. */
  readonly notice?: (sentence: string) => void;
}

const dataFolderOf = (folder: string): string => join(folder, 'data');

/** Makes what is missing of a store; a store that is complete is left as it is. */
const completeStore = async ({ folder, productVersion, notice }: OpenStoreOptions): Promise<void> => {
  const dataFolder = dataFolderOf(folder);
  const format = await readFormat(folder);
  const names = await readdir(folder);
  if (!format) {
    const strangers = names.filter((name) => !isClaim(name) && name !== `${formatFileName}.new`);
    if (strangers.length > 0)
      throw new NotAStore(folder, `it holds ${strangers.slice(0, 3).join(', ')} and no ${formatFileName}`);
  }
  if (format?.isComplete) {
    if (!names.includes('data')) throw new StoreCorrupted(folder, 'its data folder is missing.');
    return;
  }
  await writeFormat(folder, productVersion, false);
  await rm(dataFolder, { recursive: true, force: true }); // what an interrupted making left
  await createDataFolder({ place: folder, dataFolder, ...(notice ? { notice } : {}) });
  await writeFormat(folder, productVersion, true);
};

/** Makes the folder; a file in its place is no store. */
const makeStoreFolder = (folder: string): void => {
  try {
    makeFolder(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new NotAStore(folder, 'it is a file');
    if (code === 'ENOENT') throw new StoreNotWritable(folder, error); // how Node says that a parent is read-only
    throw error;
  }
};

/** Opens the store of a folder for this process alone. */
export const openStore = async (options: OpenStoreOptions): Promise<Store> => {
  const folder = resolve(options.folder);
  try {
    makeStoreFolder(folder);
    await readFormat(folder); // refuses what is not for us before a claim is laid down
    const lock = await claimStore(folder);
    try {
      await completeStore({ ...options, folder });
      const { productVersion } = options;
      const database = await openEmbeddedDatabase({ place: folder, dataFolder: dataFolderOf(folder), productVersion });
      const close = (): Promise<void> => database.close().finally(() => lock.release());
      return { folder, ledger: new PrismaLedger(database), archive: new PrismaArchive(database), close };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw storeErrorOf(folder, error);
  }
};
