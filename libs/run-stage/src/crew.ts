/**
 * The worker threads of a run. Starts them, joins them by message ports, hears their reports and lets them go. A worker that
 * dies fails the crew.
 */
import { shareTasks, type SharedTasks, type SliceTask } from '@tietovirta/run-queue';
import type { SliceMark } from '@tietovirta/ledger';
import type { Scenario } from '@tietovirta/scenarios';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerAssignment, WorkReport } from './crew-messages.js';
import { RunFailed } from './run-failed.js';

export interface CrewOrder {
  readonly scenario: Scenario;
  readonly tasks: readonly SliceTask[];
  readonly workers: number;
  readonly partitions: number;
  /** Module that calls workAsWorker. */
  readonly workerEntry: URL;
  readonly runId: number;
  /** Name of the run's stream. */
  readonly stream: string;
  /** Where the ledger stands. */
  readonly positions: ReadonlyMap<string, number>;
  readonly marks: readonly SliceMark[];
  readonly recordFolder: string | undefined;
  readonly replayFolder: string | undefined;
  /** Writes a report to the ledger; the worker waits for it before it reports again. */
  readonly onReport: (worker: number, report: WorkReport) => Promise<void>;
}

export class Crew {
  private readonly workers: Worker[];
  private readonly shared: SharedTasks;
  private readonly stopFlag = new Int32Array(new SharedArrayBuffer(4));
  private readonly finished = new Set<number>();
  private written = 0;
  private idle = 0;
  private writing: Promise<void> = Promise.resolve();
  private resolve: () => void = () => undefined;
  private reject: (error: unknown) => void = () => undefined;
  private readonly done: Promise<void>;

  constructor(private readonly order: CrewOrder) {
    this.shared = shareTasks(order.tasks);
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    const ports = portsBetween(order.workers);
    this.workers = ports.map((own, worker) => this.start(worker, own));
  }

  /** Tasks taken so far. */
  get taken(): number {
    return Atomics.load(this.shared.taken, 0);
  }

  /** Asks the workers to end after the frame under way. */
  stop(): void {
    Atomics.store(this.stopFlag, 0, 1);
  }

  get isStopped(): boolean {
    return Atomics.load(this.stopFlag, 0) !== 0;
  }

  /** Resolves when all workers have finished and all reports are written. @throws RunFailed, or what onReport threw */
  async work(): Promise<void> {
    try {
      await this.done;
    } finally {
      await Promise.all(this.workers.map((worker) => worker.terminate()));
    }
  }

  private start(worker: number, ports: readonly (MessagePort | undefined)[]): Worker {
    const { scenario, workers, partitions, runId, stream, positions, marks, recordFolder, replayFolder } = this.order;
    const assignment: WorkerAssignment = {
      scenario,
      worker,
      workers,
      partitions,
      ports,
      tasks: this.shared,
      stop: this.stopFlag,
      runId,
      stream,
      positions,
      marks,
      recordFolder,
      replayFolder,
    };
    const transferList = ports.filter((port) => port !== undefined);
    const thread = new Worker(this.order.workerEntry, { workerData: assignment, transferList });
    thread.on('message', (message: FromWorker) => {
      this.hear(worker, message);
    });
    thread.on('error', (cause) => {
      this.reject(new RunFailed(`worker ${worker + 1} failed: ${cause.message}`, { cause }));
    });
    thread.on('exit', (code) => {
      if (!this.finished.has(worker)) this.reject(new RunFailed(`worker ${worker + 1} ended early (code ${code})`));
    });
    return thread;
  }

  private hear(worker: number, message: FromWorker): void {
    if (message.kind === 'failed') {
      const cause = Object.assign(new Error(message.failure.message), message.failure);
      this.reject(new RunFailed(cause.message, { cause }));
    } else if (message.kind === 'idle') {
      this.idle += 1;
      if (this.idle === this.workers.length) for (const one of this.workers) say(one, { kind: 'finish' });
    } else {
      const isLast = message.kind === 'finished';
      if (isLast) this.finished.add(worker);
      this.writing = this.writing.then(() => this.write(worker, message.report, isLast));
      this.writing.catch(this.reject);
    }
  }

  private async write(worker: number, report: WorkReport, isLast: boolean): Promise<void> {
    await this.order.onReport(worker, report);
    if (!isLast) say(this.workers[worker] as Worker, { kind: 'applied' });
    else {
      this.written += 1;
      if (this.written === this.workers.length) this.resolve();
    }
  }
}

const say = (worker: Worker, message: ToWorker): void => {
  worker.postMessage(message);
};

/** For each endpoint a port to every other one. */
function portsBetween(endpoints: number): (MessagePort | undefined)[][] {
  const ports = Array.from({ length: endpoints }, () => new Array<MessagePort | undefined>(endpoints).fill(undefined));
  for (let a = 0; a < endpoints; a += 1) {
    for (let b = a + 1; b < endpoints; b += 1) {
      const { port1, port2 } = new MessageChannel();
      (ports[a] as (MessagePort | undefined)[])[b] = port1;
      (ports[b] as (MessagePort | undefined)[])[a] = port2;
    }
  }
  return ports;
}
