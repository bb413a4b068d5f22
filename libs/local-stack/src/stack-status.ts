/** Which processes of the stack run, as a table and as JSON. */
import { relative } from 'node:path';
import Table from 'cli-table3';
import { ProcessRegistry } from './process-registry.js';
import { memoryOf } from './process-memory.js';
import { stackFolderOf } from './stack-folder.js';

export interface ProcessStatus {
  readonly name: string;
  readonly isRunning: boolean;
  readonly pid: number;
  readonly port: number;
  readonly memoryBytes: number | undefined;
  readonly logFile: string;
}

/** All processes that were started and not stopped, also those that were killed; empty when the stack is stopped. */
export const stackStatus = (root: string): readonly ProcessStatus[] => {
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

const stateOf = ({ isRunning }: ProcessStatus): 'up' | 'down' => (isRunning ? 'up' : 'down');

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
  return table.toString();
};

/** One object; `memoryBytes` is null where it is not known. */
export const statusJson = (processes: readonly ProcessStatus[]): string =>
  JSON.stringify(
    {
      processes: processes.map((process) => {
        const { name, pid, port, memoryBytes, logFile } = process;
        return { name, state: stateOf(process), pid, port, memoryBytes: memoryBytes ?? null, log: logFile };
      }),
    },
    null,
    2,
  );
