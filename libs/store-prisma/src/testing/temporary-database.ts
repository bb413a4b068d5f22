/** A database for proofs: on a folder of its own that is removed at the end. PGlite is large: one for a spec file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataFolder } from '../database/data-folder.js';
import { openEmbeddedDatabase } from '../database/embedded-database.js';
import { reopenedDatabase, type ReopenedDatabase } from './reopened-database.js';

export interface TemporaryDatabase extends Pick<ReopenedDatabase, 'open' | 'reopen'> {
  remove(): Promise<void>;
}

/** Makes a temporary embedded database. */
export const temporaryDatabase = async (): Promise<TemporaryDatabase> => {
  const place = await mkdtemp(join(tmpdir(), 'tietovirta-database-'));
  const dataFolder = join(place, 'data');
  await createDataFolder({ place, dataFolder });
  const { open, reopen, close } = reopenedDatabase(() =>
    openEmbeddedDatabase({ place, dataFolder, productVersion: '0.0.0-test' }),
  );
  return {
    open,
    reopen,
    remove: async () => {
      await close();
      await rm(place, { recursive: true, force: true });
    },
  };
};
