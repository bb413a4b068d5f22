/**
 * Keeps prisma/migrations in step with prisma/schema.prisma, without a server and without Prisma's engine binary:
 * the schema engine runs as WebAssembly, and a PGlite on a copy of the store template stands in for the database.
 *
 *   node tools/migration.mjs check       fails (exit code 1) when the migrations do not lead to the schema
 *   node tools/migration.mjs new NAME    writes prisma/migrations/<UTC time>_NAME/migration.sql with what is missing
 *
 * Read the SQL before committing it, and add by hand what Prisma cannot say (checks, fill factors): later
 * comparisons leave those alone. A migration that was released is never edited: stores remember its checksum.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'; // oxfmt-ignore
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineGlue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaPGlite } from 'pglite-prisma-adapter';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const prismaFolder = join(root, 'prisma');
const migrationsFolder = join(prismaFolder, 'migrations');

/** An empty database, gone with this process; initialising one of its own would take seconds. */
const emptyDatabase = () => {
  execFileSync(process.execPath, [join(root, 'tools/store-template.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const folder = mkdtempSync(join(tmpdir(), 'tietovirta-migrations-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, 'libs/store-prisma/template/data'), join(folder, 'data'), { recursive: true });
  return new PGlite(join(folder, 'data'));
};

/** The engine's package loads its own wasm file only under bundlers; here the two halves are joined by hand. */
const loadEngine = async (schema) => {
  const glue = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = readFileSync(fileURLToPath(glue.replace(/_bg\.js$/, '_bg.wasm')));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engineGlue });
  engineGlue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const shadow = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(emptyDatabase()));
  return engineGlue.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, shadow);
};

const migrationDirectories = () =>
  (existsSync(migrationsFolder) ? readdirSync(migrationsFolder) : [])
    .filter((name) => existsSync(join(migrationsFolder, name, 'migration.sql')))
    .sort()
    .map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') },
      },
    }));

/** SQL that leads from the migrations to the schema; empty when nothing is missing. */
const missingSql = async () => {
  const schema = readFileSync(join(prismaFolder, 'schema.prisma'), 'utf8');
  const engine = await loadEngine(schema);
  const difference = await engine.diff({
    from: {
      tag: 'migrations',
      baseDir: 'prisma/migrations',
      shadowDbInitScript: '',
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
      migrationDirectories: migrationDirectories(),
    },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return difference.exitCode === 0 ? '' : difference.stdout;
};

const check = async () => {
  const sql = await missingSql();
  if (sql === '') return 'The migrations lead to the schema.';
  throw new Error(
    `The schema asks for more than the migrations give; run: node tools/migration.mjs new NAME\n\n${sql}`,
  );
};

const create = async (name) => {
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? '')) throw new Error('Give the migration a name in snake_case: new NAME');
  const sql = await missingSql();
  if (sql === '') return 'Nothing to do: the migrations lead to the schema.';
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  return `Wrote ${folder}/migration.sql`;
};

const [command, name] = process.argv.slice(2);
const commands = { check, new: () => create(name) };
try {
  if (!(command in commands)) throw new Error('Usage: node tools/migration.mjs check | new NAME');
  console.log(await commands[command]());
  process.exit(0); // the engine and PGlite would keep the process alive
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
