import { readFileSync } from 'node:fs';

interface Manifest {
  readonly version: string;
}

/** Version of the product, as its package says. */
export const productVersion = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Manifest
).version;
