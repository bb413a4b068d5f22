/** A service of the product as a process that a test may kill or suspend; it ends with the infrastructure it runs on. */
import { signalProcess } from '@tietovirta/host';
import {
  freePort,
  killProcess,
  ProcessRegistry,
  servicePlan,
  startProcess,
  stopProcess,
} from '@tietovirta/local-stack';
import { appEnvironment, root } from './environment.js';
import type { Infrastructure } from './infrastructure.js';
import { servicesFolder } from './daemon-folder.js';

export interface RunServiceOptions {
  /** Its folder in apps/; it must be built. */
  readonly app: string;
  /** Distinguishes two processes of one app. Default: the name of the app. */
  readonly name?: string;
  /** Override those of the infrastructure. Default: none. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface RunningService {
  readonly pid: number;
  readonly port: number;
  readonly logFile: string;
  /** Sends SIGKILL and waits for the end of the process. */
  kill(): Promise<void>;
  /** Sends SIGTERM and waits for the end of the process. */
  stop(): Promise<void>;
  /** Sends SIGSTOP: the process freezes without noticing it. */
  suspend(): void;
  /** Sends SIGCONT. */
  resume(): void;
}

let lastChoice: Promise<number> = Promise.resolve(0);
const assigned = new Set<number>();

/** Chooses one port after the other: services that start at the same time must not get the same one. */
const unusedPort = (registry: ProcessRegistry): Promise<number> => {
  lastChoice = lastChoice.then(async () => {
    const taken = registry.names().map((name) => registry.read(name)?.port ?? 0);
    const port = await freePort([], new Set([...taken, ...assigned]));
    assigned.add(port);
    return port;
  });
  return lastChoice;
};

/** Starts a service and resolves when it reports that it is ready. */
export const runService = async (
  infrastructure: Infrastructure,
  { app, name = app, settings = {} }: RunServiceOptions,
): Promise<RunningService> => {
  const registry = new ProcessRegistry(servicesFolder(infrastructure.folder));
  const record = await startProcess(
    registry,
    servicePlan({
      root,
      name,
      app,
      port: await unusedPort(registry),
      settings: { ...infrastructure.settings(), ...settings },
      environment: appEnvironment(),
    }),
  );
  return {
    pid: record.pid,
    port: record.port,
    logFile: registry.logFileOf(name),
    kill: async () => void (await killProcess(registry, name)),
    stop: async () => void (await stopProcess(registry, name)),
    suspend: () => void signalProcess(record, 'SIGSTOP'),
    resume: () => void signalProcess(record, 'SIGCONT'),
  };
};
