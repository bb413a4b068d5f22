/** A database for proofs: on a folder of its own that is removed at the end. PGlite is large: one for a spec file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataFolder } from '../data-folder.js';
import type { Database } from '../database.js';
import { openEmbeddedDatabase } from '../embedded-database.js';

export interface TemporaryDatabase {
  open(): Promise<Database>;
  /** Closes the database and opens it again from what is on disk. */
  reopen(): Promise<Database>;
  remove(): Promise<void>;
}

/** Makes a temporary embedded database. */
export const temporaryDatabase = async (): Promise<TemporaryDatabase> => {
  const place = await mkdtemp(join(tmpdir(), 'tietovirta-database-'));
  const dataFolder = join(place, 'data');
  await createDataFolder({ place, dataFolder });
  let current: Promise<Database> | undefined;
  const open = (): Promise<Database> =>
    (current ??= openEmbeddedDatabase({ place, dataFolder, productVersion: '0.0.0-test' }));
  const close = async (): Promise<void> => {
    const database = await current?.catch(() => undefined); // an opening that was refused left nothing open
    current = undefined;
    await database?.close();
  };
  return {
    open,
    reopen: async () => {
      await close();
      return open();
    },
    remove: async () => {
      await close();
      await rm(place, { recursive: true, force: true });
    },
  };
};
