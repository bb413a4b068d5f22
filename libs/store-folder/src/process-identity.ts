/**
 * Tells whether a process that wrote its identity somewhere is still the same living process. A process id alone is
 * given again after a while, so on Linux the moment of its start goes with it (clock ticks since boot).
 */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Start of the process in clock ticks since boot; empty where the system does not tell (not Linux). */
  readonly startTicks: string;
}

/** Start and state of a process of this machine, as Linux tells them; undefined elsewhere or when there is none. */
const readStat = (pid: number): { readonly state: string; readonly startTicks: string } | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold anything; state is field 3, start is field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startTicks: fields[19] ?? '' };
  } catch {
    return undefined; // no such process, or no Linux
  }
};

/** This process. */
export const ownIdentity = (): ProcessIdentity => ({
  pid: process.pid,
  host: hostname(),
  startTicks: readStat(process.pid)?.startTicks ?? '',
});

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // somebody else's, but alive
  }
};

/** False only when the process is certainly gone: one on another machine counts as alive. */
export const isAlive = ({ pid, host, startTicks }: ProcessIdentity): boolean => {
  if (host !== hostname()) return true;
  if (!exists(pid)) return false;
  const stat = readStat(pid);
  if (!stat || startTicks === '') return true;
  return stat.startTicks === startTicks && stat.state !== 'Z' && stat.state !== 'X'; // a zombie holds nothing
};
