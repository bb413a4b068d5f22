/**
 * npm run test:readers: a recording opens as one dataset in pyarrow, DuckDB and polars.
 *
 * Records a week at scale 1/100 and lets tools/readers/read_recording.py read it. The packages are installed from PyPI into an environment
 * below node_modules/.cache, anew when tools/readers/requirements.txt changed. Without a Python that can make one nothing is proven:
 * that is said, and with CI=true it is a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, orExit, prepare, root } from './set-up.mjs';

const environment = join(root, 'node_modules/.cache/readers');
const python = join(environment, 'bin/python');
const requirements = join(root, 'tools/readers/requirements.txt');
const installed = join(environment, 'requirements.txt');

const run = (program, args, stdio = 'inherit') => spawnSync(program, args, { cwd: root, stdio, encoding: 'utf8' });

function notRun(reason) {
  console.log(`NOT RUN: ${reason}`);
  process.exit(process.env.CI === 'true' ? 1 : 0);
}

function install() {
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  rmSync(environment, { recursive: true, force: true });
  const made = run('python3', ['-m', 'venv', environment], 'pipe');
  if (made.error !== undefined) notRun('there is no python3 on this machine');
  if (made.status !== 0) notRun('this Python makes no environments (on Debian: apt install python3-venv)');
  const pip = run(
    python,
    ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements],
    'pipe',
  );
  if (pip.status !== 0) notRun(`the packages cannot be installed from PyPI:\n${pip.stderr.trim()}`);
  writeFileSync(installed, wanted);
}

const say = (step) => console.error(`${step} …`);
orExit(() => {
  prepare(say);
  compile(say, 'tsconfig.json');
});
install();
const folder = mkdtempSync(join(tmpdir(), 'tietovirta-readers-'));
try {
  const recording = join(folder, 'recording');
  const scenario = ['--from', '2024-12-09', '--to', '2024-12-16', '--scale', '1/100', '--quiet', '--json'];
  const main = join(root, 'apps/tietovirta/bin/tietovirta.mjs');
  const recorded = run(
    process.execPath,
    [main, 'run', ...scenario, '--record', recording, '--store', join(folder, 'store')],
    'pipe',
  );
  if (recorded.status !== 0) throw new Error(`nothing was recorded: ${recorded.stderr}`);
  const { status } = run(python, [join(root, 'tools/readers/read_recording.py'), recording]);
  console.log(status === 0 ? 'readers      ok' : 'readers      FAILED');
  process.exitCode = status === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
