/** A server of the command line on a store of its own, as a process. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const main = fileURLToPath(new URL('../../../apps/tietovirta/bin/tietovirta.mjs', import.meta.url));

export interface ServedPage {
  readonly url: string;
  /** Ends it without a word to anybody. */
  kill(): Promise<void>;
  /** Asks it to end, as Ctrl-C does, and waits until it has. */
  interrupt(): Promise<void>;
}

/** @param port 0 takes any free one */
export async function servePage(store: string, port: number): Promise<ServedPage> {
  const child = spawn(process.execPath, [main, 'serve', '--port', `${port}`, '--store', store]);
  const url = await firstLine(child);
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      resolve();
    });
  });
  return {
    url,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    interrupt: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** Sends a day of a small load, whose threshold holds, and keeps its report in a store. */
export async function keepLoad(store: string): Promise<void> {
  const scenario = ['smoke', '--exchanges', 'tax-data', '--from', '2024-06-17', '--until', '2024-06-18'];
  const verdict = ['--speed', '86400', '--thresholds', 'dropped: count==0'];
  await promisify(execFile)(process.execPath, [main, 'load', ...scenario, ...verdict, '--to', '-', '--keep', '--store', store]); // oxfmt-ignore
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let [out, err] = ['', ''];
    child.stderr?.on('data', (piece: Buffer) => (err += piece.toString()));
    child.stdout?.on('data', (piece: Buffer) => {
      out += piece.toString();
      if (out.includes('\n')) resolve(out.split('\n')[0] ?? '');
    });
    child.on('close', () => {
      reject(new Error(`the server ended before it printed its address: ${err}`));
    });
  });
