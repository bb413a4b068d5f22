/** Starts the command line from a bare clone, for the scripts of npm: installs and compiles what is not up to date first. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { compile, orExit, prepare, root } from './set-up.mjs';

const say = (step) => console.error(`${step} …`);

/** Ctrl-C reaches this process from the terminal and once more from npm; the command must see it once. */
const sameKeyPressMs = 400;

/** The first line of the program says with which memory it is to be started; Windows does not read it. */
const started = (program, words) =>
  process.platform === 'win32' ? [process.execPath, [program, ...words]] : [program, words];

/** Runs `tietovirta` with these words in this process's place: same streams, same signals, same exit code. */
export const runCommandLine = (...words) => {
  orExit(() => {
    prepare(say);
    compile(say, 'apps/tietovirta/tsconfig.lib.json');
  });
  const command = spawn(...started(`${root}/apps/tietovirta/bin/tietovirta.mjs`, words), {
    // npm starts its scripts in the root; paths are meant from where npm was called.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
    // A group of its own keeps the terminal from interrupting the command directly.
    detached: process.platform !== 'win32',
  });

  const lastSent = new Map();
  const passOn = (signal) => {
    const now = performance.now();
    if (now - (lastSent.get(signal) ?? -Infinity) < sameKeyPressMs) return;
    lastSent.set(signal, now);
    command.kill(signal);
  };
  const signals = process.platform === 'win32' ? [] : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGWINCH'];
  for (const signal of signals) process.on(signal, passOn);

  command.on('error', (error) => {
    console.error(`the command could not be started: ${error.message}`);
    process.exit(1);
  });
  command.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
};
