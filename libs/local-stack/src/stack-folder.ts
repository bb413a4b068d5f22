/** The folder of the stack: the paths in it, and the lock that a command holds while it changes the stack. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { whileLocked } from '@tietovirta/host';
import { TietovirtaError } from '@tietovirta/wording';
import { removePostgresData } from './postgres-data-folder.js';

export const stackFolderOf = (root: string): string => join(root, '.stack');

export const stateFileOf = (folder: string): string => join(folder, 'state.json');

/** The settings of the stack; the command line reads them when the environment names no stack. */
export const settingsFileOf = (folder: string): string => join(folder, 'settings.env');

/** What Prometheus watches. */
export const targetsFileOf = (folder: string): string => join(folder, 'targets.json');

/** Its lock was waited for already. */
export class StackBusy extends TietovirtaError {
  readonly code = 'STACK_BUSY';
  readonly retry = 'never';

  constructor(folder: string) {
    super(`Another command is working on the stack in ${folder}: try again when it has finished.`);
  }
}

const lockTimeoutMs = 12_000;

/** Runs the action while no other command starts or stops the stack. @throws StackBusy after 12 s */
export const withStackLock = async <T>(folder: string, action: () => Promise<T>): Promise<T> => {
  mkdirSync(folder, { recursive: true });
  try {
    return await whileLocked(folder, lockTimeoutMs, action);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ELOCKED' ? new StackBusy(folder) : error;
  }
};

/** Deletes everything but Kafka's jars. */
export const deleteData = (folder: string): void => {
  removePostgresData(join(folder, 'postgres'));
  for (const each of ['kafka', 'redis', 'logs', 'processes', 'settings.env', 'state.json', 'targets.json'])
    rmSync(join(folder, each), { recursive: true, force: true });
};
