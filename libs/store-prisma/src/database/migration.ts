import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationsFolder } from './shipped-files.js';

/** One step of the schema, as the project ships it. */
export interface Migration {
  /** Name of its folder: UTC stamp and what it does. Migrations are applied in the order of their names. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hexadecimal, as Prisma keeps it. */
  readonly checksum: string;
}

/** Reads all migrations of a folder, in the order in which they are applied. */
export const readMigrations = async (folder = migrationsFolder): Promise<readonly Migration[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(folder, name, 'migration.sql'));
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
};
