/** Ends a process of the registry: with its stop signal, and with SIGKILL when that did not end it in time. */
import { isAlive, signalProcess, type ProcessIdentity } from '@tietovirta/host';
import { RetryPolicy } from '@tietovirta/retries';
import type { ProcessRegistry } from './process-registry.js';

export type StopOutcome = 'did not run' | 'stopped' | 'killed';

const stopTimeoutMs = 20_000;
const killTimeoutMs = 10_000;
const pollIntervalMs = 50;

class StillAlive extends Error {}
const isStillAlive = (error: unknown): boolean => error instanceof StillAlive;

/** Returns whether the process has ended in time. */
const endedWithin = async (identity: ProcessIdentity, timeoutMs: number): Promise<boolean> => {
  const poll = new RetryPolicy({ pauseMs: pollIntervalMs, forMs: timeoutMs, isRetryable: isStillAlive });
  try {
    await poll.run(async () => {
      if (isAlive(identity)) throw new StillAlive();
    });
    return true;
  } catch (error) {
    if (isStillAlive(error)) return false;
    throw error;
  }
};

/** Sends SIGKILL at once, which is what a loss of power does to a process. @throws Error when it lives on after 10 s */
export const killProcess = async (registry: ProcessRegistry, name: string): Promise<StopOutcome> => {
  const record = registry.running(name);
  if (record !== undefined) {
    signalProcess(record, 'SIGKILL');
    if (!(await endedWithin(record, killTimeoutMs)))
      throw new Error(`${name} (process ${record.pid}) cannot be killed`);
  }
  registry.remove(name);
  return record === undefined ? 'did not run' : 'killed';
};

/** Sends the stop signal of the process; after 20 s it is killed. */
export const stopProcess = async (registry: ProcessRegistry, name: string): Promise<StopOutcome> => {
  const record = registry.running(name);
  if (record !== undefined) {
    signalProcess(record, record.stopSignal);
    signalProcess(record, 'SIGCONT'); // a suspended process handles the first signal only after this one
    if (!(await endedWithin(record, stopTimeoutMs))) return killProcess(registry, name);
  }
  registry.remove(name);
  return record === undefined ? 'did not run' : 'stopped';
};
