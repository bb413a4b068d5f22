/**
 * Memory of a process with all its descendants, in bytes. Proportional shares (PSS) are summed, because PostgreSQL's processes
 * share most of their memory.
 */
import { readFileSync, readdirSync } from 'node:fs';

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // the process has ended, or belongs to another user
  }
};

const parentOf = (pid: string): string | undefined => {
  const stat = textOf(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
};

const descendantsOf = (pid: string): string[] => {
  const children = new Map<string, string[]>();
  for (const other of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = parentOf(other);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), other]);
  }
  const found = [pid];
  for (const each of found) found.push(...(children.get(each) ?? []));
  return found;
};

const kibibytesOf = (pid: string): number =>
  Number(
    /^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ??
      /^VmRSS:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ??
      0,
  );

/** Bytes; undefined where the system does not report them. */
export const memoryOf = (pid: number): number | undefined => {
  if (process.platform !== 'linux') return undefined;
  const kibibytes = descendantsOf(String(pid)).reduce((sum, each) => sum + kibibytesOf(each), 0);
  return kibibytes === 0 ? undefined : kibibytes * 1024;
};
