/**
 * Opens the store in a folder, and creates it when the folder is new or empty:
 *
 *   format.json      what the folder is, and which version made it
 *   data/            the database
 *   loads/           reports of loads (see kept-loads.ts)
 *   lock-PID-START   the process that works in it
 *
 * Every fault is thrown as a StoreError before anything in the folder is changed. Only unfinished files of this module are ever
 * deleted.
 */
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AuditLog } from '@tietovirta/access';
import type { Archive } from '@tietovirta/archive';
import {
  PrismaArchive,
  PrismaAuditLog,
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
import type { Label } from '@tietovirta/wording';
import { formatFileName, readFormat, writeFormat } from './format-file.js';
import { loadsFolderName } from './kept-loads.js';
import { StoreForeign } from './store-foreign.js';

/** An open store: ledger, archive and audit log on the same database. */
export interface Store {
  readonly folder: string;
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly audit: AuditLog;
  /** Closes the database and releases the folder. May be called twice. */
  close(): Promise<void>;
}

export interface OpenStoreOptions {
  readonly folder: string;
  readonly productVersion: string;
  /** Called with a sentence before work that takes seconds. Default: nothing is called. */
  readonly notice?: (sentence: Label) => void;
}

const dataFolderOf = (folder: string): string => join(folder, 'data');

/** Creates what is missing of a store; a complete store is left as it is. */
const completeStore = async ({ folder, productVersion, notice }: OpenStoreOptions): Promise<void> => {
  const dataFolder = dataFolderOf(folder);
  const format = await readFormat(folder);
  const names = await readdir(folder);
  if (!format) {
    const own = [loadsFolderName, `${formatFileName}.new`];
    const strangers = names.filter((name) => !isClaim(name) && !own.includes(name));
    if (strangers.length > 0)
      throw new StoreForeign(folder, {
        fi: `siinä on ${strangers.slice(0, 3).join(', ')} eikä tiedostoa ${formatFileName}`,
        en: `it holds ${strangers.slice(0, 3).join(', ')} and no ${formatFileName}`,
      });
  }
  if (format?.isComplete) {
    if (!names.includes('data'))
      throw new StoreCorrupted(folder, { fi: 'sen data-kansio puuttuu.', en: 'its data folder is missing.' });
    return;
  }
  await writeFormat(folder, productVersion, false);
  await rm(dataFolder, { recursive: true, force: true }); // the rest of an interrupted creation
  await createDataFolder({ place: folder, dataFolder, notice });
  await writeFormat(folder, productVersion, true);
};

/** Creates the folder. @throws StoreForeign when a file is in its place */
const makeStoreFolder = (folder: string): void => {
  try {
    makeFolder(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new StoreForeign(folder, { fi: 'se on tiedosto', en: 'it is a file' });
    if (code === 'ENOENT') throw new StoreNotWritable(folder, error); // Node's code for a read-only parent
    throw error;
  }
};

/** Opens the store of a folder for this process alone. @throws StoreError */
export const openStore = async (options: OpenStoreOptions): Promise<Store> => {
  const folder = resolve(options.folder);
  try {
    makeStoreFolder(folder);
    await readFormat(folder); // throws before a claim is written
    const lock = await claimStore(folder);
    try {
      await completeStore({ ...options, folder });
      const { productVersion } = options;
      const database = await openEmbeddedDatabase({ place: folder, dataFolder: dataFolderOf(folder), productVersion });
      const close = (): Promise<void> => database.close().finally(() => lock.release());
      const archive = new PrismaArchive(database);
      const audit = new PrismaAuditLog(database);
      return { folder, ledger: new PrismaLedger(database), archive, audit, close };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw storeErrorOf(folder, error);
  }
};
