/** Child processes of tests: scripts written beside this file, started as they were compiled last. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A child that says one thing a line. */
export interface Child {
  readonly pid: number;
  /** What it said, as it came. */
  readonly lines: readonly string[];
  /** Waits until it has said so many lines, or has ended. */
  said(count: number): Promise<void>;
  /** Ends it at once, as `kill -9` does, and waits until it is gone. */
  kill(): Promise<void>;
  /** Waits for its end; gives the exit code, null when it was killed. */
  ended(): Promise<number | null>;
}

const readLines = (process: ChildProcess, lines: string[]): void => {
  let rest = '';
  process.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    process.emit('lines');
  });
};

/**
 * Starts a script of this folder.
 *
 * @throws Error when it was not compiled: `npm test` does so before it tests
 */
export const startChild = (script: 'opener' | 'writer', ...argv: readonly string[]): Child => {
  const file = fileURLToPath(new URL(`../../../../dist/proofs/${script}.js`, import.meta.url));
  if (!existsSync(file)) throw new Error('run "npm run build" first');
  const process_ = spawn(process.execPath, ['--unhandled-rejections=strict', file, ...argv], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  readLines(process_, lines);
  const closed = once(process_, 'close').then(([code]) => code as number | null);
  const isOver = (): boolean => process_.exitCode !== null || process_.signalCode !== null;
  return {
    pid: process_.pid ?? -1,
    lines,
    said: async (count) => {
      while (lines.length < count && !isOver()) await Promise.race([once(process_, 'lines'), closed]);
    },
    kill: async () => {
      process_.kill('SIGKILL');
      await closed;
    },
    ended: () => closed,
  };
};
