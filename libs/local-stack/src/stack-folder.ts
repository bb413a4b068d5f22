/** The folder of the stack: where what lies, and who may work on it now. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { whileLocked } from '@tietovirta/host';
import { removePostgresPlace } from './postgres-place.js';

export const stackFolderOf = (root: string): string => join(root, '.stack');

export const stateFileOf = (folder: string): string => join(folder, 'state.json');

/** Read by the command line when the environment names no stack. */
export const settingsFileOf = (folder: string): string => join(folder, 'settings.env');

export class StackBusy extends Error {
  readonly code = 'STACK_BUSY';

  constructor(folder: string) {
    super(`Another command is working on the stack in ${folder}: try again when it has finished.`);
    this.name = 'StackBusy';
  }
}

const patienceMs = 12_000;

/** One command at a time starts or stops. */
export const whileHolding = async <T>(folder: string, action: () => Promise<T>): Promise<T> => {
  mkdirSync(folder, { recursive: true });
  try {
    return await whileLocked(folder, patienceMs, action);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ELOCKED' ? new StackBusy(folder) : error;
  }
};

/** All but what was fetched. */
export const throwDataAway = (folder: string): void => {
  removePostgresPlace(join(folder, 'postgres'));
  for (const each of ['kafka', 'redis', 'logs', 'processes', 'settings.env', 'state.json'])
    rmSync(join(folder, each), { recursive: true, force: true });
};
