/**
 * PostgreSQL inside the process: PGlite on a data folder. One process at a time may open a folder (the claim on the store folder
 * ensures that). What was committed survives the death of the process, but not a loss of power.
 */
import { existsSync } from 'node:fs';
import { access, constants, readdir, readFile, statfs } from 'node:fs/promises';
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
import { StoreNotWritable } from './store-not-writable.js';
import { StoreOutOfMemory } from './store-out-of-memory.js';
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

/** Every data folder has it. */
const versionFile = 'PG_VERSION';

/** The error of the first file or folder in it that this user may not both read and write. */
const accessErrorIn = async (folder: string): Promise<unknown> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const { parentPath, name } of entries)
    try {
      await access(join(parentPath, name), constants.R_OK | constants.W_OK);
    } catch (error) {
      return error;
    }
  return undefined;
};

/** Major version of the PostgreSQL inside PGlite; a data folder belongs to one. */
const postgresVersion = 17;

/**
 * Refuses a folder that PGlite would not open as it is. One without PG_VERSION is taken for a new one and initialised
 * on the spot, over whatever is left in it.
 */
const checkDataFolder = async (place: string, dataFolder: string): Promise<void> => {
  const text = await readFile(join(dataFolder, versionFile), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw storeErrorOf(place, error);
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
    throw await whyItDoesNotOpen(place, dataFolder, error);
  }
};

/** PGlite does not report the reason, so what can be looked at is; damage is what remains. */
const whyItDoesNotOpen = async (place: string, dataFolder: string, error: unknown): Promise<unknown> => {
  if (/could not allocate memory/i.test(String(error))) return new StoreOutOfMemory(place, error);
  const ofAccess = await accessErrorIn(dataFolder).catch((refused: unknown) => refused);
  if (ofAccess !== undefined) return new StoreNotWritable(place, ofAccess);
  // A server that cannot write its log does not start either.
  if (await isNearlyFull(dataFolder)) return new StoreDiskFull(place, error);
  const what: Label = { fi: 'sen tietokanta ei avaudu.', en: 'its database does not open.' };
  return new StoreCorrupted(place, what, error);
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
  const isThere = (): boolean => existsSync(join(dataFolder, versionFile));
  const target = {
    script: async (sql: string) => void (await pglite.exec(sql)),
    rows: async (sql: string) => (await pglite.query<Record<string, unknown>>(sql)).rows,
  };
  let id: string;
  try {
    await applyMigrations(place, target, await readMigrations());
    id = await ensureStoreFacts(place, client, productVersion);
  } catch (error) {
    await close().catch(() => {}); // the first error is thrown
    throw storeErrorOf(place, error);
  }
  return { client, id, place, errorOf: embeddedErrorMapper(place, isThere), close };
};
