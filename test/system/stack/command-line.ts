/** The built apps as processes that end by themselves: the command line, and services that cannot start. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const fileOf = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const programOf = (app: string): string =>
  fileOf(app === 'tietovirta' ? 'apps/tietovirta/bin/tietovirta.mjs' : `dist/services/${app}.js`);

export interface Said {
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

export interface RunningCommand {
  readonly process: ChildProcess;
  readonly ended: Promise<Said>;
}

type Settings = Readonly<Record<string, string>>;

/** @param settings TIETOVIRTA_… beside which none of the developer's shell count */
export const begin = (words: readonly string[], settings: Settings = {}): RunningCommand =>
  beginApp('tietovirta', words, settings);

function beginApp(app: string, words: readonly string[], settings: Settings): RunningCommand {
  const surroundings = Object.entries(process.env).filter(([name]) => !name.startsWith('TIETOVIRTA_'));
  const child = spawn(process.execPath, ['--enable-source-maps', programOf(app), ...words], {
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

export const command = (words: readonly string[], settings?: Settings): Promise<Said> => begin(words, settings).ended;

/** What a service says that ends by itself. */
export const failingService = (app: string, settings: Settings): Promise<Said> => beginApp(app, [], settings).ended;
