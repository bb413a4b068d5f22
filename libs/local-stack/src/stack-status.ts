/** Which processes of the stack run, and what those lack that are stuck, as a table and as JSON. */
import { relative } from 'node:path';
import Table from 'cli-table3';
import { ProcessRegistry } from './process-registry.js';
import { memoryOf } from './process-memory.js';
import { whyNotReady } from './ready-probes.js';
import { stackFolderOf } from './stack-folder.js';
import { supervisorName } from './supervise-stack.js';

export interface ProcessStatus {
  readonly name: string;
  readonly isRunning: boolean;
  /** What a service that runs lacks to be ready; undefined where nothing is wrong, and for servers. */
  readonly stuck?: string | undefined;
  readonly pid: number;
  readonly port: number;
  readonly memoryBytes: number | undefined;
  readonly logFile: string;
}

/** All processes that were started and not stopped, also those that were killed; empty when the stack is stopped. Asks services for their health. */
export const stackStatus = (root: string): Promise<readonly ProcessStatus[]> =>
  Promise.all(
    processStatus(root).map(async (process) => {
      const isAsked = process.isRunning && !servers.includes(process.name);
      return isAsked ? { ...process, stuck: await whyNotReady(process.port) } : process;
    }),
  );

const servers = ['kafka', 'redis', 'postgres', supervisorName];

/** The same without asking services. */
export const processStatus = (root: string): readonly ProcessStatus[] => {
  const registry = new ProcessRegistry(stackFolderOf(root));
  return registry.names().flatMap((name) => {
    const record = registry.read(name);
    if (record === undefined) return [];
    const isRunning = registry.running(name) !== undefined;
    const memoryBytes = isRunning ? memoryOf(record.pid) : undefined;
    const logFile = relative(root, registry.logFileOf(name));
    return [{ name, isRunning, pid: record.pid, port: record.port, memoryBytes, logFile }];
  });
};

/** Memory is printed in MB of a million bytes, as in the report of a run. */
const megabyte = 1e6;

const stateOf = ({ isRunning, stuck }: ProcessStatus): 'up' | 'down' | 'stuck' =>
  isRunning ? (stuck === undefined ? 'up' : 'stuck') : 'down';

/** The parts that do not work, each with its reason and its log. */
export const sickParts = (processes: readonly ProcessStatus[]): readonly string[] =>
  processes.flatMap((process) => {
    if (stateOf(process) === 'up') return [];
    return [
      `${process.name} ${process.stuck === undefined ? 'has ended' : `is not ready: ${process.stuck}`} (${process.logFile})`,
    ];
  });

export const statusTable = (processes: readonly ProcessStatus[]): string => {
  const table = new Table({
    head: ['name', 'pid', 'port', 'state', 'memory', 'log'],
    colAligns: ['left', 'right', 'right', 'left', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const process of processes) {
    const { name, pid, port, memoryBytes, logFile } = process;
    const memory = memoryBytes === undefined ? '' : `${Math.round(memoryBytes / megabyte)} MB`;
    table.push([name, pid, port, stateOf(process), memory, logFile]);
  }
  return [table.toString(), ...sickParts(processes)].join('\n');
};

/** One object; `memoryBytes` is null where it is not known. */
export const statusJson = (processes: readonly ProcessStatus[]): string =>
  JSON.stringify(
    {
      processes: processes.map((process) => {
        const { name, pid, port, memoryBytes, logFile, stuck = null } = process;
        return { name, state: stateOf(process), stuck, pid, port, memoryBytes: memoryBytes ?? null, log: logFile };
      }),
    },
    null,
    2,
  );
