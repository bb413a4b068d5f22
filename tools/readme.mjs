/**
 * Writes the parts of README files that come from the product itself: the table of exchanges, the table of settings.
 * `--check` writes nothing and fails when a file is stale.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatted } from './formatted.mjs';
import { root } from './set-up.mjs';

const main = join(root, 'apps/tietovirta/bin/tietovirta.mjs');
const exchanges = execFileSync(process.execPath, [main, 'exchanges', '--format', 'md'], { encoding: 'utf8' }).trim();
const { settingsTable } = await import(join(root, 'libs/settings/dist/index.js'));

const parts = [
  { file: 'README.md', name: 'exchanges', table: exchanges },
  { file: 'libs/settings/README.md', name: 'settings', table: settingsTable() },
];

for (const { file, name, table } of parts) {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const part = new RegExp(`(<!-- ${name}: made by tools/readme\\.mjs -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!part.test(before)) throw new Error(`${file} has no place for the table of ${name}`);
  const filled = before.replace(part, (_, start, end) => `${start}\n${table}\n\n${end}`);
  const after = await formatted(path, filled);
  if (after === before) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is stale: run "node tools/readme.mjs"`);
    process.exitCode = 1;
  } else writeFileSync(path, after);
}
