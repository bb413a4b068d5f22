/**
 * Makes programs quick to start: bundles the modules of each, from hundreds of packages, into a few files. A first import of Nest, Prisma
 * and our libs from 2 000 files takes two to four times as long. Does nothing when none of those files has changed.
 *
 *   node tools/bundle.mjs [NAME…]    the bundles with these names, otherwise all; what goes in must be compiled
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, version } from 'esbuild';
import { root, services } from './set-up.mjs';
import { tablesFingerprint } from './tables-fingerprint.mjs';

/**
 * Where each bundle goes, and its programs: name there, compiled file. Log lines of services name the class they come from, so the
 * bundler must not rename any; the loops of the command line do without the calls that keep names.
 */
const bundles = {
  'command-line': {
    folder: 'apps/tietovirta/dist/bundle',
    sourcemap: true,
    programs: { main: 'apps/tietovirta/dist/main.js', worker: 'apps/tietovirta/dist/worker.js' },
  },
  // Names are kept as they are written; `keepNames` would keep those that two modules share, at the price of a call for each function that is made.
  services: {
    folder: 'dist/services',
    programs: {
      ...Object.fromEntries(services.map((app) => [app, `apps/${app}/dist/main.js`])),
      'control-worker': 'apps/control/dist/worker.js',
    },
  },
  /** What specs start as processes of their own. */
  proofs: {
    folder: 'dist/proofs',
    programs: {
      'sample-service': 'libs/service-runtime/dist/testing/sample-service.js',
      opener: 'libs/embedded-store/dist/testing/opener.js',
      writer: 'libs/embedded-store/dist/testing/writer.js',
    },
  },
};

/**
 * Left where they are: what finds files of its own by where it lies (PGlite its WebAssembly, pino its
 * threads) or is native, kafkajs, whose parts are replaced where they lie, and optional packages of Nest that are not installed.
 */
const external = [
  ...['@electric-sql/pglite', '@node-rs/crc32', 'kafkajs', 'lz4-napi', 'pino', 'pino-pretty'],
  ...['@fastify/multipart', '@fastify/view'],
  ...['@nestjs/microservices', '@nestjs/platform-express', '@nestjs/websockets'],
  ...['class-transformer', 'class-validator'],
];

const tablesBuild = tablesFingerprint(root);

/** Changes with the bundler, this file, or any of the bundled files. */
const stampOf = (files) =>
  JSON.stringify([
    version,
    tablesBuild,
    readFileSync(import.meta.filename, 'utf8'),
    files.map((file) => {
      const { mtimeMs, size } = statSync(join(root, file), { throwIfNoEntry: false }) ?? {};
      return [file, mtimeMs, size];
    }),
  ]);

const isFresh = (memory, { folder, programs }) => {
  if (!existsSync(memory)) return false;
  if (!Object.keys(programs).every((name) => existsSync(join(root, folder, `${name}.js`)))) return false;
  const { files, stamp } = JSON.parse(readFileSync(memory, 'utf8'));
  return stampOf(files) === stamp;
};

/** Of a text with one character beyond Latin-1 the engine keeps two bytes a character. The bundler escapes them, but for those in regular expressions. */
const refuseWideText = (output) => {
  const wide = /[^\0-\xff].{0,40}/.exec(readFileSync(join(root, output), 'utf8'));
  if (wide !== null) throw new Error(`${output} has a character beyond Latin-1, write it as \\u….: ${wide[0]}`);
};

const makeWhenStale = async (bundle) => {
  const { folder, programs, sourcemap = false } = bundles[bundle];
  const memory = join(root, `node_modules/.cache/tietovirta/bundle-${bundle}.json`);
  if (isFresh(memory, bundles[bundle])) return;
  for (const path of [memory, join(root, folder)]) rmSync(path, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(programs).map(([name, file]) => ({ in: file, out: name })),
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external,
    // The engine keeps the text of every module: a third less without comments and blanks. Names stay, and lines are short: what a service logs of an error
    // leads to its place without a map, of which the engine would keep 85 MB.
    minifyWhitespace: true,
    lineLimit: 160,
    minifySyntax: true,
    legalComments: 'external',
    // Packages of the older kind ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
    },
    // By which code kept tables were made (libs/table-files): what another made is never read.
    define: { tietovirtaTablesBuild: JSON.stringify(tablesBuild) },
    sourcemap,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  });
  for (const output of Object.keys(metafile.outputs).filter((file) => file.endsWith('.js'))) refuseWideText(output);
  const files = Object.keys(metafile.inputs);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify({ files, stamp: stampOf(files) }));
};

const wanted = process.argv.slice(2);
for (const bundle of wanted.length > 0 ? wanted : Object.keys(bundles)) await makeWhenStale(bundle);
