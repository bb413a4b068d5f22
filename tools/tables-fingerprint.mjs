/**
 * The fingerprint of the code that kept tables follow from: of every compiled file of the libraries that make them, and of all that these import. Code that
 * differs in a character gets another one, so that no table is read that other code has built.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectsOf } from './projects.mjs';

/** What has kept tables of its own is among these, or is imported by them. */
const makers = ['@tietovirta/conversations', '@tietovirta/live', '@tietovirta/table-files'];

/** The makers and all libraries that they import, by name. */
export const librariesBehind = (root) => {
  const projects = new Map(projectsOf(root).map((project) => [project.manifest.name, project]));
  const found = new Set(makers);
  for (const name of found)
    for (const each of Object.keys(projects.get(name).manifest.dependencies ?? {}))
      if (projects.has(each)) found.add(each);
  return [...found].sort().map((name) => projects.get(name));
};

const fingerprintOf = (root, part, isMeant) => {
  const hash = createHash('sha256');
  for (const { folder } of librariesBehind(root)) {
    const files = readdirSync(join(root, folder, part), { recursive: true, encoding: 'utf8' }).filter(isMeant);
    for (const file of files.sort()) {
      const text = readFileSync(join(root, folder, part, file), 'utf8');
      hash.update(`${folder}/${file} ${text.length}\n`).update(text);
    }
  }
  return hash.digest('hex');
};

/** Of what the compiler has made: for programs. @returns 64 hexadecimal digits */
export const tablesFingerprint = (root) => fingerprintOf(root, 'dist', (file) => file.endsWith('.js'));

/** Of what the compiler reads: for specs, which run sources, whether anything is compiled or not. @returns 64 hexadecimal digits */
export const sourcesFingerprint = (root) =>
  fingerprintOf(root, 'src', (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
