import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the built page lies. Found by the name of its package, not by where this code lies: that runs from sources, compiled, and bundled. */
export const pageFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@tietovirta/dashboard/package.json')), 'dist/page');
