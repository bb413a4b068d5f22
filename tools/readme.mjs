/**
 * Writes the parts of README.md that come from the product itself: the table of exchanges. `--check` writes nothing and fails when
 * README is stale.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './set-up.mjs';

const readme = join(root, 'README.md');
const main = join(root, 'apps/tietovirta/dist/main.js');
const table = execFileSync(process.execPath, [main, 'exchanges', '--format', 'md'], { encoding: 'utf8' }).trim();

const before = readFileSync(readme, 'utf8');
const after = before.replace(
  /(<!-- exchanges: made by tools\/readme\.mjs -->\n)[\s\S]*?(<!-- \/exchanges -->)/,
  (_, start, end) => `${start}\n${table}\n\n${end}`,
);
if (after !== before && process.argv.includes('--check')) {
  console.error('README.md is stale: run "node tools/readme.mjs"');
  process.exit(1);
}
if (after !== before) writeFileSync(readme, after);
