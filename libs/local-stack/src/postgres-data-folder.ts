/**
 * The folder of PostgreSQL's data. Its account must be able to enter it. In a checkout that only root may enter, the data lie
 * in the folder for temporary files, and a link leads there.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Account } from './account.js';

const mayEnter = (folder: string, account: Account): boolean =>
  spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Returns the folder that `path` is or links to. A missing one is made, owned by the account. */
export const postgresDataFolder = (path: string, account: Account | undefined): string => {
  if (existsSync(path)) return realpathSync(path);
  if (isThere(path)) rmSync(path); // a link whose folder was cleaned away
  mkdirSync(dirname(path), { recursive: true });
  if (account === undefined || mayEnter(dirname(path), account)) mkdirSync(path);
  else symlinkSync(mkdtempSync(join(tmpdir(), 'tietovirta-postgres-')), path);
  const folder = realpathSync(path);
  chmodSync(folder, 0o700);
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  return folder;
};

/** Deletes the data and the link to them. */
export const removePostgresData = (path: string): void => {
  if (existsSync(path)) rmSync(realpathSync(path), { recursive: true, force: true, maxRetries: 10 });
  rmSync(path, { recursive: true, force: true, maxRetries: 10 });
};
