/**
 * Where specs, and the programs that they start, keep tables about everybody, and by which code they know them: what a program has built, a spec
 * need not build, nor the other way round. `npm test` says so of the sources that it has just compiled; a spec that is run in any other way knows its
 * tables by the sources alone.
 */
import { join } from 'node:path';
import { sourcesFingerprint, tablesFingerprint } from './tables-fingerprint.mjs';

/** One for each release of Node: another engine might compute otherwise. */
export const folderOfTables = (root) => join(root, 'node_modules/.cache/tietovirta/tables', process.version);

/** The sources, and what was compiled of them: two fingerprints with a blank between them. */
const compiledName = 'TIETOVIRTA_TEST_COMPILED';

/** For programs and specs that this process starts from now on. @param sources their fingerprint when the compiler started */
export const shareTables = (root, sources) => {
  process.env.TIETOVIRTA_TABLES = folderOfTables(root);
  process.env[compiledName] = `${sources} ${tablesFingerprint(root)}`;
};

/** The code by which a spec knows its tables: that of the programs, unless a source has changed since it was compiled. */
export const buildOfSpecs = (root) => {
  const sources = sourcesFingerprint(root);
  const [compiledFrom, compiled] = process.env[compiledName]?.split(' ') ?? [];
  return compiledFrom === sources ? compiled : sources;
};
