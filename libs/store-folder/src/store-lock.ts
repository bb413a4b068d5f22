/**
 * One process at a time works in a store. Every process that wants it lays down a claim, a file that carries its
 * identity in its name, and only then looks for the claims of others. Whoever of two looks second sees the other, so
 * two can never both win. A claim of a dead process is cleared at once, by anybody: its name is never used again, so
 * clearing it cannot hit the claim of a living one, as it could with a single lock file.
 *
 * When two living claims meet before either holds the store, the one whose name is smaller stays and waits for the
 * other to give way; otherwise both might be sent home.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.js';
import { StoreLocked } from './store-locked.js';

interface Claim extends ProcessIdentity {
  readonly name: string;
  readonly holds: boolean;
}

/** A store that is ours until it is released. */
export interface StoreLock {
  release(): void;
}

const prefix = 'lock-';

/** Whether a file of a store folder is a claim. */
export const isClaim = (name: string): boolean => name.startsWith(prefix);

const readClaim = (folder: string, name: string): Claim | undefined => {
  const [, pid = '', startTicks = ''] = name.split('-');
  let text: string;
  try {
    text = readFileSync(join(folder, name), 'utf8');
  } catch {
    return undefined; // given back meanwhile
  }
  // Empty or half-written: its owner is just laying it down, or died doing so. Its name tells enough.
  const [host = '', state = ''] = text.split('\n');
  const identity = { pid: Number(pid), startTicks, host: state === '' ? ownIdentity().host : host };
  return { ...identity, name, holds: state === 'holds' };
};

/** Claims of living processes other than ours; those of dead ones are cleared on the way. */
const livingClaims = (folder: string, own: string): readonly Claim[] =>
  readdirSync(folder)
    .filter((name) => isClaim(name) && name !== own)
    .flatMap((name) => readClaim(folder, name) ?? [])
    .filter((claim) => {
      if (isAlive(claim)) return true;
      rmSync(join(folder, claim.name), { force: true });
      return false;
    });

/** Takes the store, or throws StoreLocked. The folder exists. */
export const lockStore = async (folder: string): Promise<StoreLock> => {
  const identity = ownIdentity();
  const name = `${prefix}${identity.pid}-${identity.startTicks}`;
  const file = join(folder, name);
  const write = (state: 'wants' | 'holds', flag: 'w' | 'wx'): void =>
    writeFileSync(file, `${identity.host}\n${state}\n`, { flag });
  const release = (): void => rmSync(file, { force: true });
  try {
    write('wants', 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new StoreLocked(folder, identity, file);
    release(); // a full disk leaves an empty file behind
    throw error;
  }
  try {
    for (;;) {
      const others = livingClaims(folder, name);
      if (others.length === 0) break;
      const stronger = others.find((other) => other.holds || other.name < name);
      if (stronger) throw new StoreLocked(folder, stronger, join(folder, stronger.name));
      await wait(5);
    }
    write('holds', 'w');
  } catch (error) {
    release();
    throw error;
  }
  return { release };
};
