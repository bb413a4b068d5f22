/** What the services of a stack on this machine have done since they started, as they show it to Prometheus. */
import { metricOf, services, processStatus } from '@tietovirta/local-stack';
import { dirname } from 'node:path';
import type { StackWork } from './stack-report.js';

/**
 * @param settingsFile of the stack, when it has one: its processes are known by the folder in which that lies
 * @returns undefined where services run elsewhere, so that nobody here knows their ports
 */
export async function workOf(settingsFile: string | undefined): Promise<StackWork | undefined> {
  const ports = settingsFile === undefined ? [] : servicePorts(dirname(dirname(settingsFile)));
  if (ports.length === 0) return undefined;
  const sumOf = async (name: string): Promise<number> =>
    (await Promise.all(ports.map((port) => metricOf(port, name)))).reduce((sum, each) => sum + each, 0);
  return {
    jobs: await sumOf('tietovirta_jobs_total'),
    produceRequests: await sumOf('tietovirta_kafka_produce_requests_total'),
    fetches: await sumOf('tietovirta_kafka_fetches_total'),
  };
}

/** What was done between two looks; undefined where either is. */
export const workBetween = (before: StackWork | undefined, after: StackWork | undefined): StackWork | undefined =>
  before &&
  after && {
    jobs: after.jobs - before.jobs,
    produceRequests: after.produceRequests - before.produceRequests,
    fetches: after.fetches - before.fetches,
  };

/** Several processes of one service have its name with a number behind it. */
const servicePorts = (root: string): readonly number[] =>
  processStatus(root).flatMap(({ name, isRunning, port }) =>
    isRunning && services.some((service) => name === service.app || name.startsWith(`${service.app}-`)) ? [port] : [],
  );
