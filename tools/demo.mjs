/**
 * npm run demo: a whole year of exchanges in one process, from a bare clone to the tables.
 * Further arguments go to the command: npm run demo -- --scale 1/1000
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { compile, orExit, prepare, root } from './set-up.mjs';

const say = (step) => console.error(`${step} …`);

/** Ctrl-C reaches this process from the terminal and once more from npm; the run must see it once. */
const sameKeyPressMs = 400;

orExit(() => {
  prepare(say);
  compile(say, 'apps/tietovirta/tsconfig.lib.json');
});

const run = spawn(
  process.execPath,
  ['apps/tietovirta/bin/tietovirta.mjs', 'run', 'year-2024', ...process.argv.slice(2)],
  // A group of its own keeps the terminal from interrupting the run directly.
  { cwd: root, stdio: 'inherit', detached: process.platform !== 'win32' },
);

const lastSent = new Map();
const passOn = (signal) => {
  const now = performance.now();
  if (now - (lastSent.get(signal) ?? -Infinity) < sameKeyPressMs) return;
  lastSent.set(signal, now);
  run.kill(signal);
};
const signals = process.platform === 'win32' ? [] : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGWINCH'];
for (const signal of signals) process.on(signal, passOn);

run.on('error', (error) => {
  console.error(`the run could not be started: ${error.message}`);
  process.exit(1);
});
run.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
