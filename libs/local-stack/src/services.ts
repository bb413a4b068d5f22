/** The only list of the product's services, and how they run as processes of this machine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serviceIsReady } from './ready-probes.js';
import { fingerprintOf } from './settings-fingerprint.js';
import type { ProcessPlan } from './start-process.js';

export interface Service {
  readonly app: string;
  readonly defaultPort: number;
  /** Of the control API there is one; of the others as many as are asked for. */
  readonly kind: 'party' | 'counter' | 'control';
}

export const services: readonly Service[] = [
  { app: 'kelmu', defaultPort: 8081, kind: 'party' },
  { app: 'wellbeing-areas', defaultPort: 8082, kind: 'party' },
  { app: 'eessi', defaultPort: 8083, kind: 'party' },
  { app: 'income-register', defaultPort: 8084, kind: 'party' },
  { app: 'tax-administration', defaultPort: 8085, kind: 'party' },
  // Behind the ports of counters, of which there may be many.
  { app: 'kanta', defaultPort: 8103, kind: 'party' },
  { app: 'kela', defaultPort: 8079, kind: 'party' },
  { app: 'partners', defaultPort: 8086, kind: 'party' },
  { app: 'counter', defaultPort: 8087, kind: 'counter' },
  { app: 'control', defaultPort: 8080, kind: 'control' },
];

export interface ServiceProcess {
  /** `counter`, `counter-2`, … */
  readonly name: string;
  readonly app: string;
  readonly defaultPort: number;
}

/** Distance between the default ports of the first, second, … process of a service. */
const portDistance = 100;

export const serviceProcesses = (count: {
  readonly party: number;
  readonly counter: number;
}): readonly ServiceProcess[] =>
  services.flatMap(({ app, defaultPort, kind }) =>
    Array.from({ length: { ...count, control: 1 }[kind] }, (_, index) => ({
      name: index === 0 ? app : `${app}-${index + 1}`,
      app,
      defaultPort: defaultPort + index * portDistance,
    })),
  );

export interface ServicePlanOptions {
  readonly root: string;
  readonly name: string;
  readonly app: string;
  readonly port: number;
  /** Variables TIETOVIRTA_…, which override those of `environment`. */
  readonly settings: Readonly<Record<string, string>>;
  /** Of the process that starts the service: PATH and the like. */
  readonly environment: NodeJS.ProcessEnv;
}

/** The part of an environment that a service reads as settings. */
const settingsIn = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      name.startsWith('TIETOVIRTA_') && value !== undefined ? [[name, value]] : [],
    ),
  );

/**
 * Has the engine give memory back early: it starts to clean up at 32 MB of what has lived for a while, and again after 30 per cent more; otherwise it waits
 * for a quarter of a gigabyte. Costs a service a thirtieth of its processor time. As in docker/start.sh.
 */
export const engineOptions = ['--initial-old-space-size=32', '--heap-growing-percent=30', '--max-semi-space-size=4'];

/**
 * Has the C library give freed buffers back to the system at once: it keeps those of up to 32 MB otherwise, in an area for each thread, which made a
 * service 60 MB larger after a whole year. As in docker/start.sh.
 */
export const memoryEnvironment = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' };

/** How a service of a built checkout is started. */
export const servicePlan = (options: ServicePlanOptions): ProcessPlan => {
  const { root, name, app, port } = options;
  const program = join(root, 'dist/services', `${app}.js`);
  if (!existsSync(program)) throw new Error(`The service ${app} is not built: ${program} is missing.`);
  const own = { ...options.settings, TIETOVIRTA_HTTP_HOST: '127.0.0.1', TIETOVIRTA_HTTP_PORT: String(port) };
  const settings = { ...settingsIn(options.environment), ...own };
  return {
    name,
    program: process.execPath,
    programArguments: [...engineOptions, program],
    folder: root,
    environment: { ...memoryEnvironment, ...options.environment, ...settings },
    port,
    stopSignal: 'SIGTERM',
    settingsFingerprint: fingerprintOf(settings),
    readyTimeoutMs: 120_000,
    isReady: () => serviceIsReady(port),
  };
};
