import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Resolved by the name of the package: this code runs from sources, compiled, or bundled into a program. */
const packageFolder = dirname(createRequire(import.meta.url).resolve('@tietovirta/store-prisma/package.json'));

/** An empty data folder, made by the build. */
export const templateFolder = join(packageFolder, 'template');

/** The program that makes the template. */
export const templateMaker = join(packageFolder, '../../tools/store-template.mjs');

/** The repository's prisma/migrations. */
export const migrationsFolder = join(packageFolder, '../../prisma/migrations');
