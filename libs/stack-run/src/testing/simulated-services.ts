/** The real services over a simulated backend: what stands between `main.ts` and the servers. */
import { keyOf } from '@tietovirta/chance';
import { CounterWork, type CounterBackend } from '@tietovirta/counter-service';
import { findMessageType } from '@tietovirta/exchanges';
import type { Job } from '@tietovirta/job-queue';
import { BodyPool, type Frame } from '@tietovirta/messages';
import { framePiece } from '@tietovirta/messages/builders';
import { PartyWork, type PartyBackend } from '@tietovirta/party-service';
import { Metrics, Readiness } from '@tietovirta/service-runtime';
import type { MemoryTransport, SimulatedProcess } from '@tietovirta/simulation';
import { databaseId, topicPrefix, type SimulatedBackend } from './simulated-backend.js';

export interface SimulatedServiceContext {
  readonly backend: SimulatedBackend;
  readonly process: SimulatedProcess;
  /** Called before a job is done; may throw. */
  readonly onJob?: ((service: string, job: Job) => void) | undefined;
  /** Gets each transport that the service opens. */
  readonly onTransport: (transport: MemoryTransport) => void;
  /** Ends the process after a failure that it cannot handle. */
  readonly endProcess: () => void;
}

/** Milliseconds between two flushes to the ledger. */
const flushMs = 400;
/** Small, so that makers have to wait for counters now and then. */
const lagLimit = 12;
/** Messages of a record; whole slices would be one record each. */
const mostRows = 12;

/** All processes of one thread show the same metrics: making them takes longer than a simulated run. */
const metrics = new Metrics();

/** A metric of all simulated services so far, summed over its labels; the name is without its prefix. */
export async function simulatedMetric(name: string): Promise<number> {
  const lines = (await metrics.text()).split('\n').filter((line) => line.startsWith(`tietovirta_${name}`));
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

export function startSimulatedParty(service: string, context: SimulatedServiceContext): void {
  const { process, endProcess } = context;
  const settings = { wire: 'frames', lagLimit, counterFlushMs: flushMs, jobConcurrency: 1 } as const;
  const open = async (): Promise<PartyBackend> => partyBackend(service, context);
  const work = new PartyWork({ service, settings, open, endProcess, clock: process }, metrics, new Readiness());
  work.onApplicationBootstrap().catch(endProcess);
}

export function startSimulatedCounter(context: SimulatedServiceContext): void {
  const { process, endProcess } = context;
  const open = async (): Promise<CounterBackend> => counterBackend(context);
  const work = new CounterWork({ flushMs, open, endProcess, clock: process }, metrics, new Readiness());
  work.onApplicationBootstrap().catch(endProcess);
}

function partyBackend(
  service: string,
  { backend, process, onJob, onTransport }: SimulatedServiceContext,
): PartyBackend {
  const jobs = backend.queueOf(process);
  const line = backend.brokerLineOf(process);
  return {
    ledger: backend.ledgerOf(process),
    archive: backend.archiveOf(process),
    jobs: {
      ...jobs,
      work: (id, handle, options) =>
        jobs.work(
          id,
          async (job, context) => {
            onJob?.(service, job);
            await handle(job, context);
          },
          options,
        ),
    },
    watch: { lag: (group) => line.ask(() => backend.broker.lag(group)) },
    bodies: new BodyPool(),
    topicPrefix,
    databaseId,
    requests: () => ({ produced: 0, fetched: 0 }),
    ensureTopics: () => line.ask(() => undefined),
    openTransport: () => {
      const transport = backend.broker.open(line);
      onTransport(transport);
      return cuttingTransport(transport);
    },
    announce: () => undefined,
    checkDatabase: () => backend.checkDatabase(process),
    close: async () => undefined,
  };
}

function counterBackend({ backend, process, onTransport }: SimulatedServiceContext): CounterBackend {
  const line = backend.brokerLineOf(process);
  return {
    ledger: backend.ledgerOf(process),
    archive: backend.archiveOf(process),
    watch: { lagBySource: (group) => line.ask(() => backend.broker.lagBySource(group)) },
    topicPrefix,
    databaseId,
    requests: () => ({ produced: 0, fetched: 0 }),
    ensureTopics: () => line.ask(() => undefined),
    openReading: () => {
      const transport = backend.broker.open(line);
      onTransport(transport);
      const hold = () => (facts: unknown) => line.ask(() => void backend.deadLetters.push(facts));
      return { transport, deadLetters: { hold } };
    },
    checkDatabase: () => backend.checkDatabase(process),
    close: async () => undefined,
  };
}

/** Cuts what is published into records of some messages: the same ones each time that a slice is made, as frames are. */
function cuttingTransport(transport: MemoryTransport): MemoryTransport {
  const publish = transport.publish.bind(transport);
  transport.publish = async (frame: Frame, key: string): Promise<void> => {
    const type = findMessageType(frame.header.messageType);
    const { rows } = frame.header;
    if (type.kind === 'follow-up' || rows <= 1) return publish(frame, key);
    const whole = { ...frame, body: frame.body.slice() };
    for (let from = 0; from < rows;) {
      const size = 1 + ((keyOf(key, frame.header.index + from).a >>> 0) % mostRows);
      const to = Math.min(rows, from + size);
      await publish(framePiece(whole, type, [from, to]), key);
      from = to;
    }
  };
  return transport;
}
