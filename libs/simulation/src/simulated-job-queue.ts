/**
 * The job queue of one process whose store is a server that may be away. It is the embedded queue over a store that is reached over a
 * line: what it asks waits for the store, and what it has to report is reported when the store is back.
 */
import { EmbeddedJobQueue, type EmbeddedJobs, type JobQueue, type JobStore, type Lease } from '@tietovirta/job-queue';
import { RetryPolicy } from '@tietovirta/retries';
import type { Line } from './line.js';
import type { SimulatedProcess } from './simulated-process.js';
import type { SimulatedServer } from './simulated-server.js';

const retryMs = 500;

export interface SimulatedJobQueueOptions {
  readonly process: SimulatedProcess;
  readonly server: SimulatedServer;
  readonly jobs: EmbeddedJobs;
}

export function simulatedJobQueue({ process, server, jobs }: SimulatedJobQueueOptions): JobQueue {
  const line = server.lineOf(process);
  const closing = new AbortController();
  const reports = new Set<Promise<unknown>>();
  const embedded = new EmbeddedJobQueue(storeOverLine(jobs, { process, server, line, reports }), process);
  const whenThere = <T>(work: () => Promise<T>): Promise<T> =>
    new RetryPolicy({ pauseMs: retryMs, signal: closing.signal }, process).run(() => line.ask(work));
  return {
    add: (service, added) => whenThere(() => embedded.add(service, added)),
    requeue: (service, again) => whenThere(() => embedded.requeue(service, again)),
    counts: (service) => whenThere(() => embedded.counts(service)),
    read: (service, runKey) => whenThere(() => embedded.read(service, runKey)),
    removeRun: (service, runKey) => whenThere(() => embedded.removeRun(service, runKey)),
    work: (service, handle, options) => embedded.work(service, handle, options),
    isReachable: () => line.ask(() => embedded.isReachable()).catch(() => false),
    close: async () => {
      closing.abort();
      await embedded.close();
      await Promise.allSettled(reports);
    },
  };
}

interface StoreOverLineOptions extends Omit<SimulatedJobQueueOptions, 'jobs'> {
  readonly line: Line;
  /** What is under way to the store. */
  readonly reports: Set<Promise<unknown>>;
}

/** What the embedded queue asks at once, answered by what the process can know. */
function storeOverLine(jobs: EmbeddedJobs, { process, server, line, reports }: StoreOverLineOptions): JobStore {
  const report = (work: () => void): void => {
    const reporting = new RetryPolicy({ pauseMs: retryMs }, process).run(() => line.ask(work));
    reports.add(reporting);
    void reporting.finally(() => reports.delete(reporting));
  };
  return {
    limits: jobs.limits,
    onChange: (listener) => jobs.onChange(() => void process.after(0, listener)),
    take: (service, now) => (server.isAway ? undefined : jobs.take(service, now)),
    nextDue: (service) => (server.isAway ? process.now() + retryMs : jobs.nextDue(service)),
    // Without an answer the lease may hold or not.
    renew: (lease, now) => server.isAway || jobs.renew(lease, now),
    complete: (lease) => {
      report(() => {
        jobs.complete(lease);
      });
    },
    fail: (lease: Lease, reason: string) => {
      report(() => {
        jobs.fail(lease, reason, process.now());
      });
    },
    giveUp: (lease, reason) => {
      report(() => {
        jobs.giveUp(lease, reason);
      });
    },
    release: (lease) => {
      report(() => {
        jobs.release(lease);
      });
    },
    add: (service, added) => {
      jobs.add(service, added);
    },
    requeue: (service, again) => jobs.requeue(service, again),
    counts: (service) => jobs.counts(service),
    read: (service, runKey) => jobs.read(service, runKey),
    removeRun: (service, runKey) => {
      jobs.removeRun(service, runKey);
    },
  };
}
