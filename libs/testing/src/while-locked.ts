import { mkdirSync } from 'node:fs';
import { whileLocked as whileFolderLocked } from '@tietovirta/host';
import { infrastructuresFolder } from './environment.js';

/** Starting an infrastructure takes long, and a download of its images longer. */
const patienceMs = 600_000;

/** One process at a time decides or starts. */
export const whileLocked = <T>(action: () => Promise<T>): Promise<T> => {
  mkdirSync(infrastructuresFolder, { recursive: true });
  return whileFolderLocked(infrastructuresFolder, patienceMs, action);
};
