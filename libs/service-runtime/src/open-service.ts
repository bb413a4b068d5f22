/** A service as a Nest application on Fastify with its log, health and metrics; knows nothing of the process around it. */
import type { AddressInfo } from 'node:net';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '@tietovirta/settings';
import type { DestinationStream, Logger } from 'pino';
import { Metrics } from './metrics.js';
import { ObservabilityModule, type ObservabilityOptions } from './observability.module.js';
import { openLog } from './open-log.js';
import { ServiceLogger } from './service-logger.js';

export interface ServiceParts extends ObservabilityOptions {
  /** As in logs: `kelmu`, `counter`. */
  readonly name: string;
  /** Of the product. */
  readonly version: string;
  readonly settings: Settings<'http'>;
  readonly module: DynamicModule | Type;
  /** Milliseconds within which a request must have come to its end; 10 000 when absent. */
  readonly requestTimeoutMs?: number;
  /** Where the log goes; stdout when absent. */
  readonly logTo?: DestinationStream;
}

export interface OpenedService {
  readonly app: NestFastifyApplication;
  readonly log: Logger;
  /** Runs the start of all modules and listens; resolves to the port. */
  readonly listen: () => Promise<number>;
}

/** All that is asked of a service is a line or two: who takes longer to ask holds a connection for nothing. */
const defaultRequestTimeoutMs = 10_000;

/** Scenarios are the largest that anybody sends: some kilobytes. */
const mostBodyBytes = 256 * 1024;

/** The root of every service: what is observed stands beside what is done. */
class ServiceRoot {}

export async function openService({
  name,
  version,
  settings,
  module,
  logTo,
  requestTimeoutMs = defaultRequestTimeoutMs,
  ...observed
}: ServiceParts): Promise<OpenedService> {
  const { host, port } = settings.http;
  const log = await openLog({ service: name, level: settings.service.logLevel, to: logTo });
  const root: DynamicModule = { module: ServiceRoot, imports: [ObservabilityModule.forRoot(observed), module] };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapterOf(requestTimeoutMs), {
    logger: new ServiceLogger(log),
    abortOnError: false,
  });
  app.get(Metrics).serviceIs(name, version);
  const listen = async (): Promise<number> => {
    await app.listen(port, host);
    return (app.getHttpServer().address() as AddressInfo).port;
  };
  return { app, log, listen };
}

/** Node looks for requests that are overdue at an interval of its own, which is half a minute by default. */
const adapterOf = (requestTimeoutMs: number): FastifyAdapter =>
  new FastifyAdapter({
    requestTimeout: requestTimeoutMs,
    bodyLimit: mostBodyBytes,
    // A stream that is open would keep the end waiting: modules close theirs first, this is the net below.
    forceCloseConnections: true,
    http: { headersTimeout: requestTimeoutMs, connectionsCheckingInterval: requestTimeoutMs / 2 },
  });
