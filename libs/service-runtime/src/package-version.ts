import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Version of one of our packages, as its package.json says. It is found by the package's name, not by where this code lies: that runs
 * from sources, compiled, and bundled.
 *
 * @throws Error when no such package is installed
 */
export function packageVersion(name: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version;
}
