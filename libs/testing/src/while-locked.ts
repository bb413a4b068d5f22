import { mkdirSync } from 'node:fs';
import { whileLocked as whileFolderLocked } from '@tietovirta/host';
import { infrastructuresFolder } from './environment.js';

/** Starting an infrastructure takes minutes when images must be downloaded. */
const lockTimeoutMs = 600_000;

/** Runs the action while no other process of this checkout looks for an infrastructure or starts one. */
export const whileLocked = <T>(action: () => Promise<T>): Promise<T> => {
  mkdirSync(infrastructuresFolder, { recursive: true });
  return whileFolderLocked(infrastructuresFolder, lockTimeoutMs, action);
};
