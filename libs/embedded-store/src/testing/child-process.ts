/** Child processes of tests: the scripts beside this file, as they were compiled last. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A child process that prints lines. */
export interface Child {
  readonly pid: number;
  /** The lines it has printed. */
  readonly lines: readonly string[];
  /** Waits until it has printed so many lines, or has ended. */
  said(count: number): Promise<void>;
  /** Kills it with SIGKILL and waits until it has ended. */
  kill(): Promise<void>;
  /** Waits for its end. @returns the exit code, or null when it was killed */
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
