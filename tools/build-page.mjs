/**
 * Builds the page of apps/dashboard and lays every file down compressed as well, so that the server compresses nothing while it runs.
 * Fails when the page has become too heavy. tools/build.mjs calls it when something of the page has changed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './set-up.mjs';

/** Bytes of all files together, as a browser gets them: what somebody who opens every page waits for. */
const mostBytes = 120_000;

const folder = join(root, 'apps/dashboard');
await build({ configFile: join(folder, 'vite.config.mjs'), logLevel: 'warn' });

const built = join(folder, 'dist/page');
const files = readdirSync(built, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name));

let bytes = 0;
for (const file of files) {
  const content = readFileSync(file);
  const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  bytes += brotli.length;
}
if (bytes > mostBytes) {
  console.error(`The page weighs ${bytes} bytes compressed; ${mostBytes} are allowed (tools/build-page.mjs).`);
  process.exitCode = 1;
}
