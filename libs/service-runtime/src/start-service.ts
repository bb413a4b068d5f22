/** Starts a service as a process: the one call in the main file of an app. */
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '@tietovirta/settings';
import { printable } from '@tietovirta/wording';
import type { Logger } from 'pino';
import { endSignals, endWithGrace } from './end-with-grace.js';
import { openService } from './open-service.js';
import { Readiness, type ReadinessCheck } from './readiness.js';
import { startFailureOf } from './start-failure.js';
import { serializeError } from './serialized-error.js';
import { withoutCredentials } from './without-credentials.js';

export interface Service<S extends Settings<'http'>> {
  /** As in logs: `kelmu`, `counter`. */
  readonly name: string;
  /** Of the product. */
  readonly version: string;
  /** Reads the settings; what it throws is reported like every other reason not to start. */
  readonly settings: () => S;
  readonly module: (settings: S) => DynamicModule | Type | Promise<DynamicModule>;
  /** Prepares the application before it listens, such as with a guard. */
  readonly prepare?: (app: NestFastifyApplication, settings: S) => Promise<void>;
  readonly checks?: (settings: S) => readonly ReadinessCheck[];
  /** Milliseconds that an orderly end may take; 15 000 when absent. */
  readonly graceMs?: number;
}

const defaultGraceMs = 15_000;

/** Resolves when the service is ready. When it cannot start, the process says why in one message and ends. */
export async function startService<S extends Settings<'http'>>(service: Service<S>): Promise<NestFastifyApplication> {
  let isDetailed = false;
  try {
    const settings = service.settings();
    isDetailed = ['debug', 'trace'].includes(settings.service.logLevel);
    return await start(service, settings);
  } catch (error) {
    const { exitCode, text } = startFailureOf(service.name, error);
    const details = isDetailed ? withoutCredentials(`${JSON.stringify(serializeError(error), null, 2)}\n`) : '';
    process.stderr.write(printable(`${text}\n${details}`, false));
    process.exit(exitCode);
  }
}

async function start<S extends Settings<'http'>>(
  { name, version, module, prepare, checks, graceMs = defaultGraceMs }: Service<S>,
  settings: S,
): Promise<NestFastifyApplication> {
  const { app, log, listen } = await openService({
    name,
    version,
    settings,
    module: await module(settings),
    checks: checks?.(settings),
  });
  endOnFaults(log);
  // First the watch, then the end itself: Nest calls the shutdown hooks, closes the server and exits with 0.
  endWithGrace({ log, graceMs, onStop: () => app.get(Readiness).stop() });
  app.enableShutdownHooks(endSignals, { useProcessExit: true });
  await prepare?.(app, settings);
  const port = await listen();
  const seconds = Math.round(process.uptime() * 100) / 100;
  log.info({ fields: { host: settings.http.host, port, seconds } }, 'ready');
  return app;
}

/** After an unexpected error, nothing in memory can be trusted; a new process begins at what is kept. */
function endOnFaults(log: Logger): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      log.fatal({ error: serializeError(error) }, 'ends: an unhandled error');
      process.exit(70);
    });
}
