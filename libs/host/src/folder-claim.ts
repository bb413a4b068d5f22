/**
 * Claims a folder for one process at a time. A process first writes a claim, a file with its identity in the name, and then reads
 * the claims of other processes. Of two processes the one that reads second sees the claim of the other, so two can never both
 * hold the folder. Every process deletes the claims of dead processes: their names are never used again, so that this cannot
 * delete the claim of a living process, as it could with a single lock file.
 *
 * When two living claims meet before either process holds the folder, the smaller name stays and waits until the other has given
 * up; otherwise both might give up. A claim from another machine counts as alive.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FolderInUse } from './folder-in-use.js';
import { identityOf, ownIdentity, startTicksOf } from './process-identity.js';

interface Claim {
  readonly name: string;
  readonly pid: number;
  readonly host: string;
  /** Empty where the system does not know when a process started. */
  readonly startTicks: string;
  readonly holds: boolean;
}

/** A folder that this process holds until it is released. */
export interface FolderClaim {
  release(): void;
}

const prefix = 'lock-';

/** Whether a file of the folder is a claim on it. */
export const isClaim = (name: string): boolean => name.startsWith(prefix);

const readClaim = (folder: string, name: string): Claim | undefined => {
  const [, pid = '', startTicks = ''] = name.split('-');
  let text: string;
  try {
    text = readFileSync(join(folder, name), 'utf8');
  } catch {
    return undefined; // released meanwhile
  }
  // Empty or half-written: its process is writing it, or died meanwhile. Its name is enough.
  const [host = '', state = ''] = text.split('\n');
  return { name, pid: Number(pid), startTicks, host: state === '' ? hostname() : host, holds: state === 'holds' };
};

/** False only when the process is certainly gone. */
const isAlive = ({ pid, host, startTicks }: Claim): boolean => {
  if (host !== hostname()) return true;
  const identity = identityOf(pid);
  if (identity === undefined) return false;
  const ticks = startTicksOf(identity);
  return ticks === '' || startTicks === '' || ticks === startTicks;
};

/** Claims of other living processes; those of dead ones are deleted. */
const livingClaims = (folder: string, own: string): readonly Claim[] =>
  readdirSync(folder)
    .filter((name) => isClaim(name) && name !== own)
    .flatMap((name) => readClaim(folder, name) ?? [])
    .filter((claim) => {
      if (isAlive(claim)) return true;
      rmSync(join(folder, claim.name), { force: true });
      return false;
    });

/** Claims an existing folder. @throws FolderInUse while another process holds it */
export const claimFolder = async (folder: string): Promise<FolderClaim> => {
  const own = { pid: process.pid, host: hostname() };
  const name = `${prefix}${own.pid}-${startTicksOf(ownIdentity())}`;
  const file = join(folder, name);
  const write = (state: 'wants' | 'holds', flag: 'w' | 'wx'): void =>
    writeFileSync(file, `${own.host}\n${state}\n`, { flag });
  const release = (): void => rmSync(file, { force: true });
  try {
    write('wants', 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new FolderInUse(own, file);
    release(); // a full disk leaves an empty file behind
    throw error;
  }
  try {
    for (;;) {
      const others = livingClaims(folder, name);
      if (others.length === 0) break;
      const stronger = others.find((other) => other.holds || other.name < name);
      if (stronger) throw new FolderInUse(stronger, join(folder, stronger.name));
      await wait(5);
    }
    write('holds', 'w');
  } catch (error) {
    release();
    throw error;
  }
  return { release };
};
