/** Starts a program that outlives this process, and waits until it does its work. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.js';
import type { ProcessBook, ProcessRecord } from './process-book.js';
import { ProcessFailed } from './process-failed.js';
import { identityOf } from '@tietovirta/host';
import { stopProcess } from './stop-process.js';

export interface ProcessPlan {
  readonly name: string;
  readonly program: string;
  readonly programArguments: readonly string[];
  readonly folder: string;
  /** All of its environment; absent: that of this process. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly account?: Account | undefined;
  readonly port: number;
  readonly stopSignal: NodeJS.Signals;
  readonly settingsMark: string;
  readonly readyWithinMs: number;
  /** Asked again and again until it says yes. */
  isReady(logFile: string): Promise<boolean>;
}

const betweenQuestionsMs = 100;

const launch = (plan: ProcessPlan, logFile: string): ReturnType<typeof spawn> => {
  const log = openSync(logFile, 'w', 0o600);
  try {
    const child = spawn(plan.program, plan.programArguments, {
      cwd: plan.folder,
      ...(plan.environment && { env: plan.environment }),
      ...plan.account,
      detached: true, // a group of its own: Ctrl-C at the terminal is not meant for it
      stdio: ['ignore', log, log],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
};

/** Resolves when the program is ready. When it is not in time, ends, or `signal` aborts, nothing of it is left. */
export const startProcess = async (
  book: ProcessBook,
  plan: ProcessPlan,
  signal?: AbortSignal,
): Promise<ProcessRecord> => {
  signal?.throwIfAborted();
  const logFile = book.freshLogOf(plan.name);
  const child = launch(plan, logFile);
  let ended: string | undefined;
  child.once('error', (error) => (ended = `cannot be started (${error.message})`));
  child.once('exit', (code, by) => (ended = `ended with ${by ?? `code ${String(code)}`}`));

  const identity = child.pid === undefined ? undefined : identityOf(child.pid);
  const { name, port, stopSignal, settingsMark } = plan;
  const record = { pid: child.pid ?? 0, startedAt: '', ...identity, name, port, stopSignal, settingsMark };
  book.write(record);
  const deadline = performance.now() + plan.readyWithinMs;
  for (;;) {
    if (ended === undefined && (await plan.isReady(logFile))) return record;
    await delay(betweenQuestionsMs);
    if (ended !== undefined) {
      book.remove(name);
      throw new ProcessFailed(name, ended, logFile);
    }
    if (performance.now() < deadline && signal?.aborted !== true) continue;
    await stopProcess(book, name);
    signal?.throwIfAborted();
    throw new ProcessFailed(name, `was not ready within ${plan.readyWithinMs / 1000} s`, logFile);
  }
};
