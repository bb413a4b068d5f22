/** The services of the product, as processes of this machine. Which services there are is said here and nowhere else. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serviceIsReady } from './ready-probes.js';
import { markOf } from './settings-mark.js';
import type { ProcessPlan } from './start-process.js';

export interface Service {
  readonly app: string;
  readonly usualPort: number;
  readonly kind: 'party' | 'counter';
}

export const services: readonly Service[] = [
  { app: 'kelmu', usualPort: 8081, kind: 'party' },
  { app: 'wellbeing-areas', usualPort: 8082, kind: 'party' },
  { app: 'eessi', usualPort: 8083, kind: 'party' },
  { app: 'income-register', usualPort: 8084, kind: 'party' },
  { app: 'tax-administration', usualPort: 8085, kind: 'party' },
  { app: 'partners', usualPort: 8086, kind: 'party' },
  { app: 'counter', usualPort: 8087, kind: 'counter' },
];

export interface ServiceProcess {
  /** `counter`, `counter-2`, … */
  readonly name: string;
  readonly app: string;
  readonly usualPort: number;
}

/** Between the ports of the first, second, … process of a service. */
const portsApart = 100;

export const serviceProcesses = (count: Readonly<Record<Service['kind'], number>>): readonly ServiceProcess[] =>
  services.flatMap(({ app, usualPort, kind }) =>
    Array.from({ length: count[kind] }, (_, index) => ({
      name: index === 0 ? app : `${app}-${index + 1}`,
      app,
      usualPort: usualPort + index * portsApart,
    })),
  );

export interface ServicePlanOptions {
  readonly root: string;
  readonly name: string;
  readonly app: string;
  readonly port: number;
  /** TIETOVIRTA_… */
  readonly settings: Readonly<Record<string, string>>;
  /** Of whoever starts it: PATH and the like. */
  readonly environment: NodeJS.ProcessEnv;
}

/** What of an environment a service reads as its settings, such as the client of Kafka. */
const settingsIn = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      name.startsWith('TIETOVIRTA_') && value !== undefined ? [[name, value]] : [],
    ),
  );

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
    programArguments: ['--enable-source-maps', program],
    folder: root,
    environment: { ...options.environment, ...settings },
    port,
    stopSignal: 'SIGTERM',
    settingsMark: markOf(settings),
    readyWithinMs: 120_000,
    isReady: () => serviceIsReady(port),
  };
};
