/** One server of the infrastructure as a process of this machine. */
import type { ProcessRegistry, ProcessRecord } from './process-registry.js';
import { startProcess, type ProcessPlan } from './start-process.js';
import { killProcess, stopProcess, type StopOutcome } from './stop-process.js';

export type ServerName = 'kafka' | 'redis' | 'postgres';

export interface ServerDefinition {
  readonly name: ServerName;
  /** Writes the configuration, and makes the data folder when there is none. */
  prepare(signal?: AbortSignal): Promise<void>;
  plan(): ProcessPlan;
}

export class NativeServer {
  readonly #registry: ProcessRegistry;
  readonly #definition: ServerDefinition;

  constructor(registry: ProcessRegistry, definition: ServerDefinition) {
    this.#registry = registry;
    this.#definition = definition;
  }

  get name(): ServerName {
    return this.#definition.name;
  }

  running(): ProcessRecord | undefined {
    return this.#registry.running(this.name);
  }

  /** Undefined when it ran already. A server that runs with other settings is restarted. */
  async start(signal?: AbortSignal): Promise<ProcessRecord | undefined> {
    const plan = this.#definition.plan();
    const running = this.running();
    if (running?.settingsFingerprint === plan.settingsFingerprint) return undefined;
    if (running !== undefined) await this.stop();
    await this.#definition.prepare(signal);
    return startProcess(this.#registry, plan, signal);
  }

  stop(): Promise<StopOutcome> {
    return stopProcess(this.#registry, this.name);
  }

  /** Sends SIGKILL; the data stay. */
  kill(): Promise<StopOutcome> {
    return killProcess(this.#registry, this.name);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }
}
