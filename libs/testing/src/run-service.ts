/** A service of the product as a process that a proof may treat badly; it ends with the infrastructure it runs on. */
import { signalProcess } from '@tietovirta/host';
import { freePort, killProcess, ProcessBook, servicePlan, startProcess, stopProcess } from '@tietovirta/local-stack';
import { appEnvironment, root } from './environment.js';
import type { Infrastructure } from './infrastructure.js';
import { servicesFolder } from './keeper-folder.js';

export interface RunServiceOptions {
  /** Of apps/, and built. */
  readonly app: string;
  /** Tells two processes of one app apart. */
  readonly name?: string;
  /** Beside those of the infrastructure; they win. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface RunningService {
  readonly pid: number;
  readonly port: number;
  readonly logFile: string;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** SIGTERM, and waits for its end. */
  stop(): Promise<void>;
  /** SIGSTOP: it hangs, and does not know. */
  halt(): void;
  /** SIGCONT. */
  goOn(): void;
}

let lastChoice: Promise<number> = Promise.resolve(0);
const given = new Set<number>();

/** Services may be started side by side: none gets the port that another is just about to take. */
const portOfItsOwn = (book: ProcessBook): Promise<number> => {
  lastChoice = lastChoice.then(async () => {
    const taken = book.names().map((name) => book.read(name)?.port ?? 0);
    const port = await freePort([], new Set([...taken, ...given]));
    given.add(port);
    return port;
  });
  return lastChoice;
};

/** Resolves when the service says that it is ready. */
export const runService = async (
  infrastructure: Infrastructure,
  { app, name = app, settings = {} }: RunServiceOptions,
): Promise<RunningService> => {
  const book = new ProcessBook(servicesFolder(infrastructure.folder));
  const record = await startProcess(
    book,
    servicePlan({
      root,
      name,
      app,
      port: await portOfItsOwn(book),
      settings: { ...infrastructure.settings(), ...settings },
      environment: appEnvironment(),
    }),
  );
  return {
    pid: record.pid,
    port: record.port,
    logFile: book.logOf(name),
    kill: async () => void (await killProcess(book, name)),
    stop: async () => void (await stopProcess(book, name)),
    halt: () => void signalProcess(record, 'SIGSTOP'),
    goOn: () => void signalProcess(record, 'SIGCONT'),
  };
};
