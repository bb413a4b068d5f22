/**
 * Makes the command line quick to start: what it loads, from hundreds of packages, is put into a few files beside what the
 * compiler made of it (apps/tietovirta/dist/bundle). A first import of Nest, Prisma and ours from 2 700 files takes twice as
 * long as from these. Looks first whether any of those files has changed.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, version } from 'esbuild';
import { root } from './set-up.mjs';

const program = 'apps/tietovirta/dist';
const bundle = `${program}/bundle`;

/**
 * Left where they are: what finds files of its own by where it lies (PGlite and @platformatic/kafka their WebAssembly, pino its
 * threads) or is native, kafkajs, whose parts are replaced where they lie, and what Nest offers to load but nobody has installed.
 */
const external = [
  ...['@electric-sql/pglite', '@node-rs/crc32', '@platformatic/kafka', 'kafkajs', 'pino', 'pino-pretty'],
  ...[
    '@nestjs/microservices',
    '@nestjs/platform-express',
    '@nestjs/websockets',
    'class-transformer',
    'class-validator',
  ],
];

const memory = join(root, 'node_modules/.cache/tietovirta/bundle.json');

/** Changes with the bundler, this file, or any of the bundled files. */
const stampOf = (files) =>
  JSON.stringify([
    version,
    readFileSync(import.meta.filename, 'utf8'),
    files.map((file) => {
      const { mtimeMs, size } = statSync(join(root, file), { throwIfNoEntry: false }) ?? {};
      return [file, mtimeMs, size];
    }),
  ]);

const isFresh = () => {
  if (!existsSync(memory) || !existsSync(join(root, bundle, 'main.js'))) return false;
  const { files, stamp } = JSON.parse(readFileSync(memory, 'utf8'));
  return stampOf(files) === stamp;
};

if (!isFresh()) {
  for (const path of [memory, join(root, bundle)]) rmSync(path, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`${program}/main.js`, `${program}/worker.js`],
    outdir: bundle,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external,
    // Packages of the older kind ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
    },
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  });
  const files = Object.keys(metafile.inputs);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify({ files, stamp: stampOf(files) }));
}
