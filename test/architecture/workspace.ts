import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly nx?: { readonly tags?: readonly string[] };
}

export interface Project {
  /** Below the root, e.g. `libs/plan`. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly tags: readonly string[];
}

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export const manifestOf = (folder: string): Manifest => JSON.parse(read(`${folder}/package.json`)) as Manifest;

export const projects: readonly Project[] = ['apps', 'libs']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
  .concat('test')
  .filter((folder) => existsSync(join(root, folder, 'package.json')))
  .map((folder) => {
    const manifest = manifestOf(folder);
    return { folder, manifest, tags: manifest.nx?.tags ?? [] };
  });

/** What git tracks or would track, as far as it is still there. */
export const files: readonly string[] = [
  ...new Set(
    execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
      .split('\n')
      .filter((file) => file !== '' && existsSync(join(root, file))),
  ),
];

const binary = /\.(arrow|gif|gz|ico|jpe?g|pdf|png|wasm|webp|woff2?)$/;
export const textFiles = files.filter((file) => !binary.test(file));
export const sourceFiles = files.filter((file) => /^(apps|libs)\/[^/]+\/src\/.*\.tsx?$/.test(file));
export const isSpec = (file: string): boolean => file.endsWith('.spec.ts') || file.startsWith('test/');
