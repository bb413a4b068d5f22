/**
 * Brings the stack to what is asked of it: starts what is missing, starts again what runs with other settings, stops
 * what is no longer wanted. When a step fails, what this call had started is stopped again.
 */
import { freePort } from './free-port.js';
import { openNativeInfrastructure, type NativeInfrastructure } from './native-infrastructure.js';
import { ProcessBook } from './process-book.js';
import { servicePlan, serviceProcesses, type ServiceProcess } from './services.js';
import { settingsFileOf, stackFolderOf, stateFileOf, throwDataAway, whileHolding } from './stack-folder.js';
import { readState, writeSecretFile, writeState } from './stack-state.js';
import { usualWish, type StackWish } from './stack-wish.js';
import { startProcess } from './start-process.js';
import { stopProcess } from './stop-process.js';
import { stopInOrder, type Say } from './stop-stack.js';

export interface StartStackOptions {
  readonly root: string;
  readonly wish: Partial<StackWish>;
  readonly isInfrastructureOnly: boolean;
  readonly isFresh: boolean;
  /** Handed to the services beside their settings. */
  readonly environment: NodeJS.ProcessEnv;
  readonly say: Say;
  readonly signal: AbortSignal;
}

/** Starts all at once; when one fails the others are given up too, and the first failure is told. */
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
  readonly #book: ProcessBook;
  readonly #wish: StackWish;
  readonly started: string[] = [];

  constructor(options: StartStackOptions) {
    this.#options = options;
    this.#folder = stackFolderOf(options.root);
    this.#book = new ProcessBook(this.#folder);
    const state = readState(stateFileOf(this.#folder));
    const isUp = this.#book.names().some((name) => this.#book.running(name) !== undefined);
    // A second call that asks for nothing means: as it was asked for first.
    this.#wish = { ...usualWish, ...(isUp ? state.wish : {}), ...options.wish };
    writeState(stateFileOf(this.#folder), { ...state, wish: { ...this.#wish } });
  }

  async run(): Promise<void> {
    try {
      await this.#startAll();
    } catch (error) {
      if (this.started.length > 0) this.#options.say('stopping what was started');
      await stopInOrder(this.#book, this.started, this.#options.say);
      throw error;
    }
  }

  async #startAll(): Promise<void> {
    const { root, signal, isInfrastructureOnly } = this.#options;
    const { counters, parties, kafkaProperties, postgresParameters } = this.#wish;
    const infrastructure = await openNativeInfrastructure(
      { root, folder: this.#folder, prefersUsualPorts: true, kafkaProperties, postgresParameters },
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
  }

  async #startServers({ servers }: NativeInfrastructure): Promise<void> {
    await allOrNone(
      this.#options.signal,
      servers.map((server) => async (either) => {
        const since = performance.now();
        const record = await server.start(either);
        if (record !== undefined) this.#tell(server.name, record.port, since);
      }),
    );
  }

  #writeSettings(infrastructure: NativeInfrastructure): Record<string, string> {
    const settings = {
      ...infrastructure.settings(),
      TIETOVIRTA_KAFKA_PARTITIONS: String(this.#wish.partitions),
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    const header = '# Written by npm run stack: how to reach the stack. Holds passwords.\n';
    writeSecretFile(settingsFileOf(this.#folder), header + lines.join(''));
    return settings;
  }

  async #stopSurplus(wanted: readonly ServiceProcess[]): Promise<void> {
    const names = new Set(['kafka', 'redis', 'postgres', ...wanted.map(({ name }) => name)]);
    const surplus = this.#book.names().filter((name) => !names.has(name));
    await stopInOrder(this.#book, surplus, this.#options.say);
  }

  /** One after the other, so that no two get the same. */
  async #portsOf(wanted: readonly ServiceProcess[]): Promise<ReadonlyMap<string, number>> {
    const ports = new Map<string, number>();
    const taken = new Set(this.#book.names().map((name) => this.#book.running(name)?.port ?? 0));
    for (const { name, usualPort } of wanted) {
      const port = this.#book.running(name)?.port ?? (await freePort([usualPort], taken));
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
    const running = this.#book.running(name);
    if (running?.settingsMark === plan.settingsMark) return;
    if (running !== undefined) await stopProcess(this.#book, name);
    await startProcess(this.#book, plan, signal);
    this.#tell(name, port, since);
  }

  #tell(name: string, port: number, since: number): void {
    this.started.push(name);
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    this.#options.say(`${name.padEnd(20)} ready        ${seconds.padStart(4)} s   127.0.0.1:${port}`);
  }
}

/** Resolves to the names of what it started; none when everything ran already. */
export const startStack = async (options: StartStackOptions): Promise<readonly string[]> => {
  const folder = stackFolderOf(options.root);
  return whileHolding(folder, async () => {
    if (options.isFresh) {
      const book = new ProcessBook(folder);
      await stopInOrder(book, book.names(), options.say);
      throwDataAway(folder);
    }
    const start = new Start(options);
    await start.run();
    return start.started;
  });
};
