/**
 * Makes libs/store-prisma/template/: an empty, freshly initialised PGlite data folder of which every new store is a copy.
 * Initialising takes seconds and 800 MB once; copying takes less than a tenth of a second. Migrations are not in the template:
 * they are applied when a store is opened (in milliseconds), on the same path for new stores and for old ones, so the
 * template only depends on the version of PGlite and is made again only when that changes.
 *
 *   node tools/store-template.mjs [FOLDER]
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = resolve(process.argv[2] ?? join(root, 'libs', 'store-prisma', 'template'));

const manifest = new URL('../package.json', import.meta.resolve('@electric-sql/pglite'));
const recipe = 3; // raise it when this file makes the template differently
const madeBy = `PGlite ${JSON.parse(readFileSync(manifest, 'utf8')).version}, recipe ${recipe}`;
const stamp = join(target, 'made-by.txt');

/** Nothing in the template is anybody's own, and who uses a checkout is not always who built it. PostgreSQL lets only its owner read. */
const letAllRead = (folder) => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) letAllRead(path);
    else chmodSync(path, 0o644);
  }
};

if (!existsSync(stamp) || readFileSync(stamp, 'utf8').trim() !== madeBy) {
  const unfinished = `${target}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create({ dataDir: join(unfinished, 'data') });
  // Only what is used is copied: the databases from which others would be made are two thirds of the files.
  for (const name of ['template0', 'template1']) {
    await database.exec(`UPDATE pg_database SET datistemplate = false, datallowconn = true WHERE datname = '${name}'`);
    await database.exec(`DROP DATABASE ${name}`);
  }
  await database.exec('CHECKPOINT');
  await database.close();
  letAllRead(unfinished);
  writeFileSync(join(unfinished, 'made-by.txt'), `${madeBy}\n`);
  rmSync(target, { recursive: true, force: true });
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(stamp)) throw error; // otherwise another process was quicker
  }
}
process.exit(0); // PGlite would keep the process alive
