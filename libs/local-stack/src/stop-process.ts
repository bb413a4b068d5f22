/** Ends a process of the book: asks first, and insists when asking did not help. */
import { setTimeout as delay } from 'node:timers/promises';
import type { ProcessBook } from './process-book.js';
import { isAlive, signalProcess, type ProcessIdentity } from '@tietovirta/host';

export type Ending = 'did not run' | 'stopped' | 'killed';

const patienceMs = 20_000;
const killMs = 10_000;
const betweenLooksMs = 50;

const endedWithin = async (identity: ProcessIdentity, withinMs: number): Promise<boolean> => {
  const deadline = performance.now() + withinMs;
  while (isAlive(identity)) {
    if (performance.now() > deadline) return false;
    await delay(betweenLooksMs);
  }
  return true;
};

/** SIGKILL at once: what a machine does that loses its power. */
export const killProcess = async (book: ProcessBook, name: string): Promise<Ending> => {
  const record = book.running(name);
  if (record !== undefined) {
    signalProcess(record, 'SIGKILL');
    if (!(await endedWithin(record, killMs))) throw new Error(`${name} (process ${record.pid}) cannot be killed`);
  }
  book.remove(name);
  return record === undefined ? 'did not run' : 'killed';
};

/** Asks the process to end; after 20 s it is killed. */
export const stopProcess = async (book: ProcessBook, name: string): Promise<Ending> => {
  const record = book.running(name);
  if (record !== undefined) {
    signalProcess(record, record.stopSignal);
    signalProcess(record, 'SIGCONT'); // one that was halted could not hear the first
    if (!(await endedWithin(record, patienceMs))) return killProcess(book, name);
  }
  book.remove(name);
  return record === undefined ? 'did not run' : 'stopped';
};
