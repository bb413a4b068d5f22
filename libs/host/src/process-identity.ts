/**
 * Distinguishes a process from a later one with the same id. Every signal is sent through this module: a process file that outlived
 * a restart of the machine must not end an unrelated program.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessIdentity {
  readonly pid: number;
  /** Differs between two processes of the same id; nothing else is promised about its form. */
  readonly startedAt: string;
}

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // no such process, or a system without /proc
  }
};

/** From /proc/<pid>/stat; the name stands in brackets and may hold anything, so the fields are those after the last one. */
const startOnLinux = (pid: number): string | undefined => {
  const stat = textOf(`/proc/${pid}/stat`);
  const [state, ...fields] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  if (state === undefined || state === 'Z' || state === 'X') return undefined; // ended, only not yet collected
  const ticksSinceBoot = fields[18] ?? '';
  return `${textOf('/proc/sys/kernel/random/boot_id')?.trim() ?? 'boot'}/${ticksSinceBoot}`;
};

const startElsewhere = (pid: number): string | undefined => {
  const { status, stdout } = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const answer = status === 0 ? stdout.trim() : '';
  return answer === '' || answer.startsWith('Z') ? undefined : answer.replace(/^\S+\s+/, '');
};

/** Undefined when no process of this id runs. */
export const identityOf = (pid: number): ProcessIdentity | undefined => {
  const startedAt = process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
};

/** This process. */
export const ownIdentity = (): ProcessIdentity => identityOf(process.pid) ?? { pid: process.pid, startedAt: '' };

/** Start of the process in clock ticks since the machine started; empty where the system does not know it (not Linux). */
export const startTicksOf = ({ startedAt }: ProcessIdentity): string => /\/(\d+)$/.exec(startedAt)?.[1] ?? '';

export const isAlive = ({ pid, startedAt }: ProcessIdentity): boolean => identityOf(pid)?.startedAt === startedAt;

/** Signals the process if it still runs. @returns whether it did */
export const signalProcess = (identity: ProcessIdentity, signal: NodeJS.Signals): boolean => {
  if (!isAlive(identity)) return false;
  try {
    process.kill(identity.pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false; // ended between the two lines above
    throw error;
  }
};
