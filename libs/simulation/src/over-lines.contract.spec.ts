/** The ports over the lines of a simulated stack: the suites run in a simulated time that keeps pace with the real one. */
import { EmbeddedJobs } from '@tietovirta/job-queue';
import { contractLimits, jobQueueContract } from '@tietovirta/job-queue/contract';
import { MemoryLedger, type Ledger } from '@tietovirta/ledger';
import { ledgerContract } from '@tietovirta/ledger/contract';
import {
  durableTransportContract,
  PositionStore,
  transportContract,
  withStoredPositions,
} from '@tietovirta/transport/contract';
import { MemoryBroker } from './broker/memory-broker.js';
import { overLine } from './over-line.js';
import { simulatedJobQueue } from './simulated-job-queue.js';
import { SimulatedProcess } from './simulated-process.js';
import { SimulatedServer } from './simulated-server.js';
import { SimulatedTime } from './simulated-time.js';

const time = new SimulatedTime(1);
const server = new SimulatedServer({ name: 'server', time, longestWayMs: 1 });
const process = (): SimulatedProcess => new SimulatedProcess('one', time);
const sources = 8;
let isOver = false;

beforeAll(() => {
  const began = performance.now();
  const keepPace = async (): Promise<void> => {
    if (isOver) return;
    await time.run(() => false, performance.now() - began);
    setTimeout(() => void keepPace(), 1);
  };
  void keepPace();
});
afterAll(() => {
  isOver = true;
});

const ledger = new MemoryLedger();
let lastRun = 0;
const opened = async (): Promise<Ledger> => overLine<Ledger>(ledger, server.lineOf(process()));
ledgerContract('a ledger over a line', { open: opened, reopen: opened, freshRun: () => (lastRun += 1) });

let broker = new MemoryBroker(sources);
transportContract('the transport over a line', {
  sources,
  open: async (endpoints) => {
    broker = new MemoryBroker(sources);
    const store = new PositionStore();
    return Array.from({ length: endpoints }, () => withStoredPositions(broker.open(server.lineOf(process())), store, 'line')); // oxfmt-ignore
  },
});
durableTransportContract('the transport over a line', {
  sources,
  renew: async () => {
    broker = new MemoryBroker(sources);
  },
  open: () => broker.open(server.lineOf(process())),
  poison: (key) => broker.append(undefined, key),
  forget: async (key, before) => {
    const source = broker.sourceOf(key);
    broker.deleteBefore(source, before ?? broker.log(source).length);
  },
  interrupt: async () => {
    server.beAway(100);
    await time.pass(100);
  },
});

jobQueueContract('the job queue over a line', async () => {
  const jobs = new EmbeddedJobs(contractLimits);
  const queues: { close: () => Promise<void> }[] = [];
  return {
    open: () => {
      const queue = simulatedJobQueue({ process: process(), server, jobs });
      queues.push(queue);
      return queue;
    },
    takeAndDie: async (service) => {
      for (;;) {
        const lease = jobs.take(service, time.now());
        if (lease !== undefined) return lease.job.day;
        await time.pass(20);
      }
    },
    empty: async () => {
      jobs.clear();
    },
    end: async () => void (await Promise.all(queues.map((queue) => queue.close()))),
  };
});
