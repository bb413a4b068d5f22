import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Found by the package's name, not by where this code lies: it runs from sources, compiled, or bundled into a program. */
const packageFolder = dirname(createRequire(import.meta.url).resolve('@tietovirta/store-prisma/package.json'));

/** A data folder with nothing in it yet, as the build has made it. */
export const templateFolder = join(packageFolder, 'template');

/** The program that makes it. */
export const templateMaker = join(packageFolder, '../../tools/store-template.mjs');

/** The repository's prisma/migrations. */
export const migrationsFolder = join(packageFolder, '../../prisma/migrations');
