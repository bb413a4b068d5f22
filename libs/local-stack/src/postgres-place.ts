/**
 * Where PostgreSQL's data lie. Its account must be able to reach them, and a checkout may lie in a folder that only
 * root may enter: then they lie among the temporary files, and a link stands in their place.
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

/** The folder itself, made and given to the account. */
export const postgresPlace = (wished: string, account: Account | undefined): string => {
  if (existsSync(wished)) return realpathSync(wished);
  if (isThere(wished)) rmSync(wished); // a link whose folder was cleaned away
  mkdirSync(dirname(wished), { recursive: true });
  if (account === undefined || mayEnter(dirname(wished), account)) mkdirSync(wished);
  else symlinkSync(mkdtempSync(join(tmpdir(), 'tietovirta-postgres-')), wished);
  const place = realpathSync(wished);
  chmodSync(place, 0o700);
  if (account !== undefined) chownSync(place, account.uid, account.gid);
  return place;
};

/** Throws the data away, wherever they lie. */
export const removePostgresPlace = (wished: string): void => {
  if (existsSync(wished)) rmSync(realpathSync(wished), { recursive: true, force: true, maxRetries: 10 });
  rmSync(wished, { recursive: true, force: true, maxRetries: 10 });
};
