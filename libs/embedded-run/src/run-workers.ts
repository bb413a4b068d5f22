/**
 * The worker threads of a run. Assigns their parts, joins them by message ports, and asks all of them for a report about once a
 * second, or less often where writing takes long, which is then written as one. A worker that dies fails the run.
 */
import { endWithWholeDays, newestTaken, shareSlices, type SharedSlices } from './slice-queue.js';
import type { SliceAddress } from '@tietovirta/messages';
import type { SliceMark } from '@tietovirta/counting';
import {
  clientRosterMemory,
  familyMemory,
  recipientMemory,
  wageRosterMemory,
  type RecipientMemory,
} from '@tietovirta/population';
import type { Scenario } from '@tietovirta/scenarios';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerAssignment, WorkReport } from './worker-messages.js';
import type { WorkerPool } from './worker-pool.js';
import { RunFailed } from '@tietovirta/runs';

export interface RunWorkersOptions {
  readonly scenario: Scenario;
  readonly tasks: readonly SliceAddress[];
  /** Their module calls workAsWorker. */
  readonly workers: WorkerPool;
  readonly partitions: number;
  readonly runId: number;
  /** Name of the run's stream. */
  readonly stream: string;
  /** Where the ledger stands. */
  readonly positions: ReadonlyMap<string, number>;
  readonly marks: readonly SliceMark[];
  readonly recordFolder: string | undefined;
  readonly replayFolder: string | undefined;
  /** Writes reports to the ledger, by worker; the next are asked for when it resolves. */
  readonly onReports: (reports: ReadonlyMap<number, WorkReport>) => Promise<void>;
}

/** Milliseconds between two questions for a report. */
const reportEveryMs = 1000;
/** Reports are asked for again after so many times what the last ones took to write: the ledger is to take a small part of the run. */
const restPerWriting = 8;
/**
 * Milliseconds after a stop that workers are given to answer; between two frames they do within some. One that does not is in the midst of building a
 * table, which it cannot leave.
 */
export const stopGraceMs = 1000;
/** Milliseconds that it rests at most: a run that is killed makes again what it did not report. */
const longestRestMs = 4000;

export class RunWorkers {
  private readonly shared: SharedSlices;
  private readonly families = familyMemory();
  private readonly wageRoster = wageRosterMemory();
  private readonly clientRosters = clientRosterMemory();
  private readonly recipients: RecipientMemory;
  private readonly stopFlag = new Int32Array(new SharedArrayBuffer(4));
  private readonly finished = new Set<number>();
  /** Workers that were asked for a report and have not answered. */
  private readonly asked = new Set<number>();
  /** What is to be written, in the order of its coming. */
  private reports: (readonly [worker: number, report: WorkReport])[] = [];
  private isWriting = false;
  /** No report is asked for before this time of `performance.now()`. */
  private restsUntilMs = 0;
  private idle = 0;
  /** Workers that have answered since they were asked to stop; undefined while nobody asked. */
  private answered: Set<number> | undefined;
  private grace: NodeJS.Timeout | undefined;
  /** Whether workers are ended before they have finished: what they report from then on is left. */
  private isCutOff = false;
  private resolve: () => void = () => undefined;
  private reject: (error: unknown) => void = () => undefined;
  private readonly done: Promise<void>;

  constructor(private readonly options: RunWorkersOptions) {
    this.shared = shareSlices(options.tasks);
    this.recipients = recipientMemory(options.scenario.year);
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  /** Tasks taken so far. */
  get taken(): number {
    return Atomics.load(this.shared.taken, 0);
  }

  /** The newest day of the year of which something is made; -1 before the first. */
  get newestDay(): number {
    return newestTaken(this.shared);
  }

  /** Asks the workers to finish the days that were begun, and to begin no other. @param least a day begun before @returns the last of them */
  endWithWholeDays(least: number): number {
    return endWithWholeDays(this.shared, least);
  }

  /**
   * Asks the workers to end after the frame under way. Where one of them does not answer in time, all are ended as they are: what was reported is written,
   * and the rest is made again when the run goes on, as after a crash. A recording cannot be cut off so: it waits.
   */
  stop(): void {
    Atomics.store(this.stopFlag, 0, 1);
    if (this.answered !== undefined || this.options.recordFolder !== undefined) return;
    this.answered = new Set(this.finished);
    for (let worker = 0; worker < this.options.workers.count; worker += 1) this.askOne(worker);
    this.grace = setTimeout(() => {
      if (this.answered?.size !== this.options.workers.count) this.cutOff();
    }, stopGraceMs);
  }

  get isStopped(): boolean {
    return Atomics.load(this.stopFlag, 0) !== 0;
  }

  /** Resolves when all workers have finished and all reports are written. @throws RunFailed, or what onReports threw */
  async work(): Promise<void> {
    const { workers } = this.options;
    workers.listen({
      message: (worker, message) => {
        this.receive(worker, message as FromWorker);
      },
      ended: (worker, reason) => {
        if (!this.finished.has(worker))
          this.reject(
            new RunFailed(`worker ${worker + 1} failed: ${reason.message}`, { cause: reason.cause ?? reason }),
          );
      },
    });
    workers.prepare(this.options.scenario);
    portsBetween(workers.count).forEach((ports, worker) => {
      this.assign(worker, ports);
    });
    const timer = setInterval(() => {
      this.ask();
    }, reportEveryMs);
    try {
      await this.done;
    } finally {
      clearInterval(timer);
      clearTimeout(this.grace);
      await workers.terminate();
    }
  }

  private assign(worker: number, ports: readonly (MessagePort | undefined)[]): void {
    const { workers, partitions, runId, stream, positions, marks, recordFolder, replayFolder } = this.options;
    const assignment: WorkerAssignment = {
      worker,
      workers: workers.count,
      partitions,
      ports,
      tasks: this.shared,
      families: this.families,
      wageRoster: this.wageRoster,
      clientRosters: this.clientRosters,
      recipients: this.recipients,
      stop: this.stopFlag,
      runId,
      stream,
      positions,
      marks,
      recordFolder,
      replayFolder,
    };
    const transferList = ports.filter((port) => port !== undefined);
    this.post(worker, { kind: 'assignment', assignment }, transferList);
  }

  private cutOff(): void {
    this.isCutOff = true;
    this.asked.clear();
    void this.write();
  }

  private receive(worker: number, message: FromWorker): void {
    if (this.isCutOff) return;
    this.answered?.add(worker);
    if (message.kind === 'failed') {
      const cause = Object.assign(new Error(message.failure.message), message.failure);
      this.reject(new RunFailed(cause.message, { cause }));
    } else if (message.kind === 'idle') {
      this.idle += 1;
      if (this.idle === this.options.workers.count) this.postToAll({ kind: 'finish' });
    } else {
      if (message.kind === 'finished') this.finished.add(worker);
      this.asked.delete(worker);
      this.take(worker, message.report);
    }
  }

  /** Asks for no report while the last ones are being written: workers may not run ahead of the ledger without end. */
  private ask(): void {
    if (this.isCutOff || this.isWriting || this.asked.size > 0 || performance.now() < this.restsUntilMs) return;
    for (let worker = 0; worker < this.options.workers.count; worker += 1) this.askOne(worker);
  }

  private askOne(worker: number): void {
    if (this.finished.has(worker) || this.asked.has(worker)) return;
    this.asked.add(worker);
    this.post(worker, { kind: 'report' });
  }

  private take(worker: number, report: WorkReport): void {
    this.reports.push([worker, report]);
    if (this.asked.size === 0) void this.write();
  }

  /** Writes what was reported, and what is reported meanwhile. */
  private async write(): Promise<void> {
    if (this.isWriting) return;
    this.isWriting = true;
    const startedMs = performance.now();
    try {
      while (this.reports.length > 0 && this.asked.size === 0) await this.options.onReports(this.nextReports());
      const isOver = this.isCutOff || this.finished.size === this.options.workers.count;
      if (isOver && this.reports.length === 0) this.resolve();
    } catch (error) {
      this.reject(error);
    } finally {
      this.isWriting = false;
      const endedMs = performance.now();
      this.restsUntilMs = endedMs + Math.min(longestRestMs, restPerWriting * (endedMs - startedMs));
    }
  }

  /** The oldest report of each worker; one that finished right after it reported has two. */
  private nextReports(): ReadonlyMap<number, WorkReport> {
    const next = new Map<number, WorkReport>();
    this.reports = this.reports.filter(([worker, report]) => {
      if (next.has(worker)) return true;
      next.set(worker, report);
      return false;
    });
    return next;
  }

  private postToAll(message: ToWorker): void {
    for (let worker = 0; worker < this.options.workers.count; worker += 1) this.post(worker, message);
  }

  private post(worker: number, message: ToWorker, transferList: readonly MessagePort[] = []): void {
    this.options.workers.post(worker, message, transferList);
  }
}

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
