import { mkdirSync } from 'node:fs';
import { holdingLock } from '@tietovirta/native-stack';
import { infrastructuresFolder } from './environment.js';

/** Starting an infrastructure takes long, and a download of its images longer. */
const patienceMs = 600_000;

/** One process at a time decides or starts. */
export const whileLocked = <T>(action: () => Promise<T>): Promise<T> => {
  mkdirSync(infrastructuresFolder, { recursive: true });
  return holdingLock(infrastructuresFolder, patienceMs, action);
};
