/**
 * npm run test:readers: a recording opens as one dataset in pyarrow, DuckDB and polars, and joined with `people` it says what `check-content` says.
 *
 * Records a week at scale 1/100 and lets tools/readers/read_recording.py read it; then a January, in which homes are still those that `people`
 * writes, for tools/readers/join_people.py. The packages are installed from PyPI into an environment
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
const of = (name) => join(folder, name);

/** Runs a command of Tietovirta. @returns what it printed */
function tietovirta(...args) {
  const { status, stdout, stderr } = run(
    process.execPath,
    [join(root, 'apps/tietovirta/bin/tietovirta.mjs'), ...args],
    'pipe',
  );
  if (status !== 0) throw new Error(`tietovirta ${args.join(' ')} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}

function record(name, ...scenario) {
  say(`recording ${name}`);
  tietovirta('run', ...scenario, '--record', of(name), '--store', of('store'), '--quiet');
  return of(name);
}

const read = (script, ...files) => run(python, [join(root, 'tools/readers', script), ...files]).status === 0;

try {
  const week = record('week', '--from', '2024-12-09', '--to', '2024-12-16', '--scale', '1/100');
  const isRead = read('read_recording.py', week);
  // Small enough that the check reads every message: its shares are of the same rows.
  const named =
    'eessi,bilateral,kelmu,document-sending,unemployment-funds,pension-sector,banks,medical-certificates,population-register';
  const january = record('january', '--from', '2024-01-01', '--to', '2024-02-01', '--scale', '1/10', '--exchanges', named); // oxfmt-ignore
  say('writing everybody');
  tietovirta('people', '--out', of('people.arrow'), '--year', '2024');
  say('checking the content of january');
  writeFileSync(of('content.json'), tietovirta('check-content', '--recording', january, '--json'));
  const isJoined = read('join_people.py', january, of('people.arrow'), of('content.json'));
  console.log(isRead && isJoined ? 'readers      ok' : 'readers      FAILED');
  process.exitCode = isRead && isJoined ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
