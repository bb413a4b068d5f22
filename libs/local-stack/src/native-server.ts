/** One server of the infrastructure as a process of this machine. */
import type { ProcessBook, ProcessRecord } from './process-book.js';
import { startProcess, type ProcessPlan } from './start-process.js';
import { killProcess, stopProcess, type Ending } from './stop-process.js';

export type ServerName = 'kafka' | 'redis' | 'postgres';

export interface ServerDefinition {
  readonly name: ServerName;
  /** Writes configuration, and the data folder when there is none. */
  prepare(signal?: AbortSignal): Promise<void>;
  plan(): ProcessPlan;
}

export class NativeServer {
  readonly #book: ProcessBook;
  readonly #definition: ServerDefinition;

  constructor(book: ProcessBook, definition: ServerDefinition) {
    this.#book = book;
    this.#definition = definition;
  }

  get name(): ServerName {
    return this.#definition.name;
  }

  running(): ProcessRecord | undefined {
    return this.#book.running(this.name);
  }

  /** Undefined when it ran already; one that runs with other settings is started again. */
  async start(signal?: AbortSignal): Promise<ProcessRecord | undefined> {
    const plan = this.#definition.plan();
    const running = this.running();
    if (running?.settingsMark === plan.settingsMark) return undefined;
    if (running !== undefined) await this.stop();
    await this.#definition.prepare(signal);
    return startProcess(this.#book, plan, signal);
  }

  stop(): Promise<Ending> {
    return stopProcess(this.#book, this.name);
  }

  /** SIGKILL; data stay. */
  kill(): Promise<Ending> {
    return killProcess(this.#book, this.name);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }
}
