/** Starts a program that outlives this process, and waits until it is ready. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { identityOf } from '@tietovirta/host';
import { RetryPolicy } from '@tietovirta/retries';
import type { Account } from './account.js';
import { ProcessFailed } from './process-failed.js';
import type { ProcessRecord, ProcessRegistry } from './process-registry.js';
import { stopProcess } from './stop-process.js';

export interface ProcessPlan {
  /** Unique in its registry. */
  readonly name: string;
  readonly program: string;
  readonly programArguments: readonly string[];
  /** Working directory. */
  readonly folder: string;
  /** The whole environment of the program. Default: that of this process. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Default: the current user. */
  readonly account?: Account;
  /** Where the program listens, on loopback. */
  readonly port: number;
  readonly stopSignal: NodeJS.Signals;
  readonly settingsFingerprint: string;
  /** Time limit from start to readiness, in milliseconds. */
  readonly readyTimeoutMs: number;
  /** Polled until it resolves to true. */
  isReady(logFile: string): Promise<boolean>;
}

const pollIntervalMs = 100;

class NotReady extends Error {}

const launch = (plan: ProcessPlan, logFile: string): ReturnType<typeof spawn> => {
  const log = openSync(logFile, 'w', 0o600);
  try {
    const child = spawn(plan.program, plan.programArguments, {
      cwd: plan.folder,
      env: plan.environment,
      ...plan.account,
      detached: true, // its own process group, which Ctrl-C at the terminal does not reach
      stdio: ['ignore', log, log],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
};

/**
 * Resolves when the program is ready. After a failure nothing of it runs any more; one that was started before and never stopped stays in
 * the registry as ended, so that it is named, and started again.
 * @throws ProcessFailed when the program cannot be started, ends, or is not ready in time
 * @throws the reason of `signal` when that is aborted
 */
export const startProcess = async (
  registry: ProcessRegistry,
  plan: ProcessPlan,
  signal?: AbortSignal,
): Promise<ProcessRecord> => {
  signal?.throwIfAborted();
  const before = registry.read(plan.name);
  const logFile = registry.rotateLog(plan.name);
  const child = launch(plan, logFile);
  let ended: string | undefined;
  child.once('error', (error) => (ended = `cannot be started (${error.message})`));
  child.once('exit', (code, by) => (ended = `ended with ${by ?? `code ${String(code)}`}`));

  const identity = child.pid === undefined ? undefined : identityOf(child.pid);
  const { name, port, stopSignal, settingsFingerprint } = plan;
  const record = { pid: child.pid ?? 0, startedAt: '', ...identity, name, port, stopSignal, settingsFingerprint };
  registry.write(record);
  const poll = new RetryPolicy({
    pauseMs: pollIntervalMs,
    forMs: plan.readyTimeoutMs,
    isRetryable: (error) => error instanceof NotReady && ended === undefined,
    signal,
  });
  try {
    await poll.run(async () => {
      if (ended !== undefined || !(await plan.isReady(logFile))) throw new NotReady();
    });
    return record;
  } catch (error) {
    const endedByItself = ended;
    if (endedByItself === undefined) await stopProcess(registry, name);
    if (before === undefined) registry.remove(name);
    else registry.write(before);
    if (endedByItself !== undefined) throw new ProcessFailed(name, endedByItself, logFile);
    if (!(error instanceof NotReady)) throw error;
    signal?.throwIfAborted();
    throw new ProcessFailed(name, `was not ready within ${plan.readyTimeoutMs / 1000} s`, logFile);
  }
};
