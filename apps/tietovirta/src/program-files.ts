import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Found by the package's name, not by where this code lies: it runs from sources, compiled, and bundled. */
const manifest = createRequire(import.meta.url).resolve('@tietovirta/tietovirta/package.json');

/** Version of the product, as its package says. */
export const productVersion = (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version;

/** What a worker thread of an embedded run executes. */
export const workerEntry = new URL('dist/bundle/worker.js', pathToFileURL(manifest));
