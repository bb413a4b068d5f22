/**
 * Who builds a table at the moment, so that processes that start at once do not all build the same: a file beside the table with the identity of the
 * builder. It is a courtesy and no lock: two that build the same write the same. So who cannot make out the builder, or has waited long, builds too.
 */
import { identityOf, isAlive, type ProcessIdentity } from '@tietovirta/host';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

interface Builder extends ProcessIdentity {
  readonly host: string;
  readonly threadId: number;
}

/** Milliseconds after which a builder is not believed in any more: the largest table takes some seconds. */
export const longestBuildMs = 20_000;

/** @returns false while somebody else builds the table @throws the system's error when the folder cannot be written to */
export function claimBuilding(claim: string): boolean {
  try {
    writeFileSync(claim, JSON.stringify(ownIdentity()), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (isBeingBuilt(claim)) return false;
  endClaim(claim);
  return claimBuilding(claim);
}

export const endClaim = (claim: string): void => rmSync(claim, { force: true });

/**
 * Ends what a thread of this process was building when it ended.
 * @param prefix of the tables that are meant @throws the system's error when the folder cannot be read
 */
export function endThread(folder: string, prefix: string, ended: number): void {
  const self = ownIdentity();
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(folder, name);
    if (name.endsWith(`.${process.pid}-${ended}.part`)) rmSync(path, { force: true });
    if (!name.endsWith('.claim')) continue;
    const builder = builderOf(path);
    if (builder?.threadId === ended && builder.pid === self.pid && builder.host === self.host) endClaim(path);
  }
}

let own: Builder | undefined;
const ownIdentity = (): Builder =>
  (own ??= { ...(identityOf(process.pid) ?? { pid: process.pid, startedAt: '' }), host: hostname(), threadId });

function isBeingBuilt(claim: string): boolean {
  const { mtimeMs } = statSync(claim, { throwIfNoEntry: false }) ?? {};
  if (mtimeMs === undefined || Date.now() - mtimeMs > longestBuildMs) return false;
  const builder = builderOf(claim);
  // Of another machine, or only just being written: its age alone tells.
  return builder === undefined || builder.host !== hostname() || isAlive(builder);
}

function builderOf(claim: string): Builder | undefined {
  try {
    return JSON.parse(readFileSync(claim, 'utf8')) as Builder; // this module wrote it
  } catch {
    return undefined;
  }
}
