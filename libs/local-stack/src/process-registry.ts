/** The processes of one stack: for each a file that identifies it and a file with its output. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, type ProcessIdentity } from '@tietovirta/host';

export interface ProcessRecord extends ProcessIdentity {
  readonly name: string;
  readonly port: number;
  /** Makes the process shut down in an orderly way. */
  readonly stopSignal: NodeJS.Signals;
  /** Of the settings it was started with: when they change, the process must be restarted. */
  readonly settingsFingerprint: string;
}

export class ProcessRegistry {
  readonly #processes: string;
  readonly #logs: string;

  constructor(folder: string) {
    this.#processes = join(folder, 'processes');
    this.#logs = join(folder, 'logs');
    for (const each of [this.#processes, this.#logs]) mkdirSync(each, { recursive: true });
  }

  names(): string[] {
    return readdirSync(this.#processes)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -'.json'.length))
      .sort();
  }

  read(name: string): ProcessRecord | undefined {
    const file = this.#fileOf(name);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ProcessRecord) : undefined;
  }

  /** The record of a process, only if that runs. */
  running(name: string): ProcessRecord | undefined {
    const record = this.read(name);
    return record !== undefined && isAlive(record) ? record : undefined;
  }

  write(record: ProcessRecord): void {
    const file = this.#fileOf(record.name);
    writeFileSync(`${file}.new`, JSON.stringify(record, undefined, 2));
    renameSync(`${file}.new`, file);
  }

  remove(name: string): void {
    rmSync(this.#fileOf(name), { force: true });
  }

  logFileOf(name: string): string {
    return join(this.#logs, `${name}.log`);
  }

  /** Returns the path of the log, which is free; the previous log is kept as `<name>.log.previous`. */
  rotateLog(name: string): string {
    const log = this.logFileOf(name);
    if (existsSync(log)) renameSync(log, `${log}.previous`);
    return log;
  }

  #fileOf(name: string): string {
    return join(this.#processes, `${name}.json`);
  }
}
