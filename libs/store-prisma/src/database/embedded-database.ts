/**
 * PostgreSQL inside the process: PGlite on a data folder. One process at a time may open a folder (the claim on the store folder
 * ensures that). What was committed survives the death of the process, but not a loss of power.
 */
import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Label } from '@tietovirta/wording';
import { PrismaClient } from '../generated/client.js';
import { applyMigrations } from './apply-migrations.js';
import type { Database } from './database.js';
import { readMigrations } from './migration.js';
import { ReliablePGlite } from './reliable-pglite.js';
import { StoreCorrupted } from './store-corrupted.js';
import { StoreDiskFull } from './store-disk-full.js';
import { storeErrorOf } from './store-error-of.js';
import { StoreFromNewerVersion } from './store-from-newer-version.js';
import { ensureStoreFacts } from './store-facts.js';
import { embeddedErrorMapper } from './embedded-errors.js';
import { withoutAwaitingCompiler } from './without-awaiting-compiler.js';

/**
 * Settings of the embedded server. Measured: the default of 128 MB shared buffers makes a process of 300 MB, 8 MB one
 * of 150 MB. max_wal_size is out of reach because PGlite hangs when the log gets there (see ReliablePGlite, which
 * makes the checkpoints); min_wal_size is how much of the log is kept for the next round.
 */
const serverSettings = {
  shared_buffers: '8MB',
  max_wal_size: '1TB',
  min_wal_size: '32MB',
  max_connections: '8',
};

const startParams = [
  ...PGlite.defaultStartParams,
  ...Object.entries(serverSettings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

/** Whether less is free than one segment of the log takes. */
const isNearlyFull = async (folder: string): Promise<boolean> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < 16 * 2 ** 20;
};

/** Major version of the PostgreSQL inside PGlite; a data folder belongs to one. */
const postgresVersion = 17;

/**
 * Refuses a folder that PGlite would not open as it is. One without PG_VERSION is taken for a new one and initialised
 * on the spot, over whatever is left in it.
 */
const checkDataFolder = async (place: string, dataFolder: string): Promise<void> => {
  const text = await readFile(join(dataFolder, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    const what = { fi: 'sen data-kansio ei ole tietokanta.', en: 'its data folder is not that of a database.' };
    throw new StoreCorrupted(place, what, error);
  });
  const version = Number(text);
  const what: Label = {
    fi: `sen tietokanta on PostgreSQL ${text.trim()}, tämä Tietovirta lukee version ${postgresVersion}`,
    en: `its database is of PostgreSQL ${text.trim()}, this version of Tietovirta reads ${postgresVersion}`,
  };
  if (version > postgresVersion) throw new StoreFromNewerVersion(place, what);
  if (version !== postgresVersion) throw new StoreCorrupted(place, { fi: `${what.fi}.`, en: `${what.en}.` });
};

/** Opens a data folder that exists. */
const openPGlite = async (place: string, dataFolder: string): Promise<PGlite> => {
  await checkDataFolder(place, dataFolder);
  try {
    return await PGlite.create({ dataDir: dataFolder, startParams });
  } catch (error) {
    const known = storeErrorOf(place, error);
    if (known !== error) throw known;
    // PGlite does not report the reason. A server that cannot write its log does not start either.
    if (await isNearlyFull(dataFolder)) throw new StoreDiskFull(place, error);
    throw new StoreCorrupted(place, 'its database does not open.', error);
  }
};

export interface EmbeddedDatabaseOptions {
  /** The store as messages name it. */
  readonly place: string;
  readonly dataFolder: string;
  readonly productVersion: string;
}

/** Opens an embedded database and migrates it to the schema of this version. @throws StoreError */
export const openEmbeddedDatabase = (options: EmbeddedDatabaseOptions): Promise<Database> =>
  withoutAwaitingCompiler(() => open(options));

const open = async (options: EmbeddedDatabaseOptions): Promise<Database> => {
  const { place, dataFolder, productVersion } = options;
  const pglite = await openPGlite(place, dataFolder);
  const client = new PrismaClient({ adapter: new ReliablePGlite(pglite) });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> =>
    (closing ??= (async () => {
      await client.$disconnect();
      if (!pglite.closed) await pglite.close();
    })());
  const target = {
    script: async (sql: string) => void (await pglite.exec(sql)),
    rows: async (sql: string) => (await pglite.query<Record<string, unknown>>(sql)).rows,
  };
  try {
    await applyMigrations(place, target, await readMigrations());
    await ensureStoreFacts(place, client, productVersion);
  } catch (error) {
    await close().catch(() => {}); // the first error is thrown
    throw storeErrorOf(place, error);
  }
  return { client, place, errorOf: embeddedErrorMapper(place), close };
};
