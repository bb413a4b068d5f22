/**
 * Makes the stack as its options say: starts processes that are missing, restarts those that run with other settings, and stops
 * those that are too many. When a step fails, the processes that this call started are stopped again.
 */
import { freePort } from './free-port.js';
import { openNativeInfrastructure, type NativeInfrastructure } from './native-infrastructure.js';
import { ProcessRegistry } from './process-registry.js';
import { scrapeTargets, writeScrapeTargets } from './scrape-targets.js';
import { refuseShortLived } from './refuse-short-lived.js';
import { servicePlan, serviceProcesses, type ServiceProcess } from './services.js';
import {
  settingsFileOf,
  stackFolderOf,
  stateFileOf,
  targetsFileOf,
  deleteData,
  withStackLock,
} from './stack-folder.js';
import { readState, writeSecretFile, writeState } from './stack-state.js';
import { defaultStackOptions, type StackOptions } from './stack-options.js';
import { startProcess } from './start-process.js';
import { stopProcess } from './stop-process.js';
import { stopInOrder, type Print } from './stop-stack.js';

export interface StartStackOptions {
  /** The checkout. */
  readonly root: string;
  /** Defaults: those of the stack that runs, otherwise `defaultStackOptions`. */
  readonly stack: Partial<StackOptions>;
  /** Start Kafka, Redis and PostgreSQL, but no service. */
  readonly isInfrastructureOnly: boolean;
  /** Stop everything and delete all data first. */
  readonly isFresh: boolean;
  /** What was started stays when something else cannot be: as whoever restarts one process of a stack wants it. Default: it is stopped. */
  readonly keepsOnFailure?: boolean;
  /** Passed on to the services beside their settings. */
  readonly environment: NodeJS.ProcessEnv;
  readonly print: Print;
  readonly signal: AbortSignal;
}

/** Starts all at once. When one start fails, the others are aborted. @throws the first error */
const allOrNone = async (
  signal: AbortSignal,
  starts: readonly ((signal: AbortSignal) => Promise<void>)[],
): Promise<void> => {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  let first: unknown;
  const answers = await Promise.allSettled(
    starts.map(async (start) => {
      try {
        await start(either);
      } catch (error) {
        if (!failed.signal.aborted) first = error;
        failed.abort();
        throw error;
      }
    }),
  );
  if (answers.some(({ status }) => status === 'rejected')) throw first;
};

class Start {
  readonly #options: StartStackOptions;
  readonly #folder: string;
  readonly #registry: ProcessRegistry;
  readonly #stack: StackOptions;
  readonly started: string[] = [];

  constructor(options: StartStackOptions) {
    this.#options = options;
    this.#folder = stackFolderOf(options.root);
    this.#registry = new ProcessRegistry(this.#folder);
    const state = readState(stateFileOf(this.#folder));
    const isUp = this.#registry.names().some((name) => this.#registry.running(name) !== undefined);
    // A second call without options keeps those of the first one.
    this.#stack = { ...defaultStackOptions, ...(isUp ? state.wish : {}), ...options.stack };
    writeState(stateFileOf(this.#folder), { ...state, wish: { ...this.#stack } });
  }

  async run(): Promise<void> {
    try {
      await this.#startAll();
    } catch (error) {
      if (this.#options.keepsOnFailure === true) throw error;
      if (this.started.length > 0) this.#options.print('stopping what was started');
      await stopInOrder(this.#registry, this.started, this.#options.print);
      throw error;
    }
  }

  async #startAll(): Promise<void> {
    const { root, signal, isInfrastructureOnly } = this.#options;
    const { counters, parties, kafkaProperties, postgresParameters } = this.#stack;
    const infrastructure = await openNativeInfrastructure(
      { root, folder: this.#folder, prefersDefaultPorts: true, kafkaProperties, postgresParameters },
      signal,
    );
    await this.#startServers(infrastructure);
    const settings = this.#writeSettings(infrastructure);
    const wanted = isInfrastructureOnly ? [] : serviceProcesses({ party: parties, counter: counters });
    await this.#stopSurplus(wanted);
    const ports = await this.#portsOf(wanted);
    await allOrNone(
      signal,
      wanted.map((service) => (either) => this.#startService(service, ports.get(service.name) ?? 0, settings, either)),
    );
    writeScrapeTargets(targetsFileOf(this.#folder), scrapeTargets(wanted, ports));
    await refuseShortLived(this.#registry, this.started, signal);
  }

  async #startServers({ servers }: NativeInfrastructure): Promise<void> {
    await allOrNone(
      this.#options.signal,
      servers.map((server) => async (either) => {
        const since = performance.now();
        const record = await server.start(either);
        if (record !== undefined) this.#reportReady(server.name, record.port, since);
      }),
    );
  }

  #writeSettings(infrastructure: NativeInfrastructure): Record<string, string> {
    const settings = {
      ...infrastructure.settings(),
      TIETOVIRTA_KAFKA_PARTITIONS: String(this.#stack.partitions),
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    const header = '# Written by npm run stack: how to reach the stack. Holds passwords.\n';
    writeSecretFile(settingsFileOf(this.#folder), header + lines.join(''));
    return settings;
  }

  async #stopSurplus(wanted: readonly ServiceProcess[]): Promise<void> {
    const names = new Set(['kafka', 'redis', 'postgres', 'supervisor', ...wanted.map(({ name }) => name)]);
    const surplus = this.#registry.names().filter((name) => !names.has(name));
    await stopInOrder(this.#registry, surplus, this.#options.print);
  }

  /** Chooses the ports one after the other, so that no two processes get the same. */
  async #portsOf(wanted: readonly ServiceProcess[]): Promise<ReadonlyMap<string, number>> {
    const ports = new Map<string, number>();
    const taken = new Set(this.#registry.names().map((name) => this.#registry.running(name)?.port ?? 0));
    for (const { name, defaultPort } of wanted) {
      const running = this.#registry.running(name);
      // What is started again keeps its port, so that whoever watches it finds it.
      const last = this.#registry.read(name)?.port ?? defaultPort;
      const port = running?.port ?? (await freePort([last, defaultPort], taken));
      taken.add(port);
      ports.set(name, port);
    }
    return ports;
  }

  async #startService(
    { name, app }: ServiceProcess,
    port: number,
    settings: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<void> {
    const { root, environment } = this.#options;
    const since = performance.now();
    const plan = servicePlan({ root, name, app, port, settings, environment });
    const running = this.#registry.running(name);
    if (running?.settingsFingerprint === plan.settingsFingerprint) return;
    if (running !== undefined) await stopProcess(this.#registry, name);
    await startProcess(this.#registry, plan, signal);
    this.#reportReady(name, port, since);
  }

  #reportReady(name: string, port: number, since: number): void {
    this.started.push(name);
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    this.#options.print(`${name.padEnd(20)} ready        ${seconds.padStart(4)} s   127.0.0.1:${port}`);
  }
}

/** Resolves to the names of the processes it started, none when everything ran already. @throws StackBusy, ProcessFailed */
export const startStack = async (options: StartStackOptions): Promise<readonly string[]> => {
  const folder = stackFolderOf(options.root);
  return withStackLock(folder, async () => {
    if (options.isFresh) {
      const registry = new ProcessRegistry(folder);
      await stopInOrder(registry, registry.names(), options.print);
      deleteData(folder);
    }
    const start = new Start(options);
    await start.run();
    return start.started;
  });
};
