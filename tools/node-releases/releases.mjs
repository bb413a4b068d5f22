/**
 * The releases of Node on which the product is seen to run: the oldest that it supports, and the newest of each later line. They are
 * packages with one binary each, for Linux on x64. They have a manifest and a lock file of their own: in the root npm would put one of
 * them in front of the Node that was chosen, for every script, and everybody would load 370 MB.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpFailed } from '../set-up.mjs';

const folder = import.meta.dirname;
const readJson = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));

/** Whether the packages run on this machine. */
export const isTriedHere = process.platform === 'linux' && process.arch === 'x64';

export const releases = Object.entries(readJson('package.json').dependencies).map(([name, specifier]) => ({
  version: specifier.slice(specifier.lastIndexOf('@') + 1),
  program: join(folder, 'node_modules', name, 'bin/node'),
}));

/** "20.19.0, 22.… and 24.…" */
export const releasesInWords = new Intl.ListFormat('en').format(releases.map(({ version }) => version));

const isInstalled = ({ version, program }) =>
  existsSync(program) && spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim() === `v${version}`;

/** Installs what is missing. @throws SetUpFailed when npm cannot. */
export const installReleases = (say) => {
  if (releases.every(isInstalled)) return;
  say(`installing Node ${releasesInWords} for tests (once, about 10 s)`);
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const { status, stdout, stderr, error } = spawnSync('npm', options, { cwd: folder, encoding: 'utf8' });
  if (status === 0 && releases.every(isInstalled)) return;
  const output = [error?.message, stdout, stderr].filter(Boolean).join('\n').trim();
  throw new SetUpFailed(`npm could not install Node ${releasesInWords} in tools/node-releases:\n${output}`);
};
