/** Processor time that a process has used so far, of all its threads. */
import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second for programs, whatever the machine. */
const tickMs = 10;
/** Places of user and system time behind the name, which stands in brackets and may hold anything. */
const [userPlace, systemPlace] = [11, 12];

/** Milliseconds; undefined where the system does not report them, or the process has ended. */
export function processorMsOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[userPlace]) + Number(fields[systemPlace])) * tickMs;
  } catch {
    return undefined;
  }
}
