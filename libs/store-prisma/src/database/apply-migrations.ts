/**
 * Migrates a database to the schema of this version of the product. The history is kept in Prisma's table, so that
 * `prisma migrate deploy` can go on from here on a server.
 *
 * Each migration is sent as one script without BEGIN: the server runs such a script as one transaction and rolls it
 * back by itself when a statement fails, so a connection that goes back to a pool is never left inside one. The row
 * of the history comes first: when two processes start at once, the second finds the row taken, writes nothing and
 * sees that its work is done.
 */
import { createHash } from 'node:crypto';
import type { Migration } from './migration.js';
import { StoreCorrupted } from './store-corrupted.js';
import { StoreFromNewerVersion } from './store-from-newer-version.js';
import { StoreSchemaDiffers } from './store-schema-differs.js';

/** What applying migrations needs of a database. */
export interface MigrationTarget {
  /** Runs several statements as one transaction. */
  script(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly Record<string, unknown>[]>;
}

/** An arbitrary number; every version that migrates this schema must use the same one. */
const lockNumber = 7_213_005;

const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0);`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const scriptOf = ({ name, checksum, sql }: Migration): string => {
  const id = createHash('sha256').update(name).digest('hex').slice(0, 36);
  return `SELECT pg_advisory_xact_lock(${lockNumber});
${historyTable}
INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
  VALUES (${[id, checksum].map(literal).join(', ')}, now(), ${literal(name)}, 1);
${sql}`;
};

/** Checksums of what was applied, by name; empty for a database that was never migrated. */
const readHistory = async (target: Pick<MigrationTarget, 'rows'>): Promise<ReadonlyMap<string, string>> => {
  const [table] = await target.rows(`SELECT to_regclass('_prisma_migrations')::text AS name`);
  if (typeof table?.['name'] !== 'string') return new Map();
  const rows = await target.rows(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Map(rows.map((row) => [String(row['migration_name']), String(row['checksum'])]));
};

const checkHistory = (place: string, history: ReadonlyMap<string, string>, migrations: readonly Migration[]): void => {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  const unknown = [...history.keys()].filter((name) => !known.has(name)).sort();
  if (unknown.length > 0)
    throw new StoreFromNewerVersion(place, {
      fi: `tämä versio ei tunne sen migraatioita ${unknown.join(', ')}`,
      en: `this version does not know its migrations ${unknown.join(', ')}`,
    });
  const changed = [...history].filter(([name, checksum]) => known.get(name) !== checksum).map(([name]) => name);
  if (changed.length > 0)
    throw new StoreCorrupted(place, {
      fi: `sen migraatiot ${changed.join(', ')} eivät ole tämän version migraatiot.`,
      en: `its migrations ${changed.join(', ')} are not the ones this version ships.`,
    });
};

/**
 * Checks that a database that was migrated once still has exactly the migrations of this version.
 * @throws StoreFromNewerVersion, StoreCorrupted, StoreSchemaDiffers
 */
export const checkMigrations = async (
  place: string,
  target: Pick<MigrationTarget, 'rows'>,
  migrations: readonly Migration[],
): Promise<void> => {
  const history = await readHistory(target);
  checkHistory(place, history, migrations);
  const missing = migrations.map(({ name }) => name).filter((name) => !history.has(name));
  if (missing.length > 0)
    throw new StoreSchemaDiffers(place, {
      fi: `siltä puuttuvat migraatiot ${missing.join(', ')}`,
      en: `it lacks the migrations ${missing.join(', ')}`,
    });
};

/**
 * Applies the missing migrations in order.
 * @returns their names
 * @throws StoreFromNewerVersion, StoreCorrupted when the history is not that of this version
 */
export const applyMigrations = async (
  place: string,
  target: MigrationTarget,
  migrations: readonly Migration[],
): Promise<readonly string[]> => {
  const history = await readHistory(target);
  checkHistory(place, history, migrations);
  const missing = migrations.filter((migration) => !history.has(migration.name));
  for (const migration of missing) {
    try {
      await target.script(scriptOf(migration));
    } catch (error) {
      if (!(await readHistory(target)).has(migration.name)) throw error;
    }
  }
  return missing.map((migration) => migration.name);
};
