/** The built command line as a process. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../apps/tietovirta/dist/main.js', import.meta.url));

export interface Said {
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

export interface RunningCommand {
  readonly process: ChildProcess;
  readonly ended: Promise<Said>;
}

/** @param settings TIETOVIRTA_… beside which none of the developer's shell count */
export function begin(words: readonly string[], settings: Readonly<Record<string, string>> = {}): RunningCommand {
  const surroundings = Object.entries(process.env).filter(([name]) => !name.startsWith('TIETOVIRTA_'));
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...words], {
    env: { ...Object.fromEntries(surroundings), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => (out += String(text)));
  child.stderr.on('data', (text) => (err += String(text)));
  const ended = new Promise<Said>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code: code ?? signal ?? '', out, err });
    });
  });
  return { process: child, ended };
}

export const command = (words: readonly string[], settings?: Readonly<Record<string, string>>): Promise<Said> =>
  begin(words, settings).ended;
