/**
 * Worker threads that start before their run is known. They load their modules, and plan the scenario as soon as it is known, while
 * the store is opened, which takes about as long. Terminated by the command that started them, whatever happened.
 *
 * Imports nothing of this library but types, so that starting the pool can be the first thing a command does.
 */
import type { Scenario } from '@tietovirta/scenarios';
import { Worker, type MessagePort } from 'node:worker_threads';
import type { ToWorker } from './worker-messages.js';

export interface WorkerListener {
  readonly message: (worker: number, message: unknown) => void;
  /** The thread ended, by a failure or by itself. */
  readonly ended: (worker: number, reason: Error) => void;
}

/**
 * Memory of a thread for young objects. Frames lie in buffers that are used again, so a thread makes few objects that live longer than
 * a frame: what the engine would take of itself, 48 MB a thread, is not worth its room.
 */
const youngMegabytes = 12;

type Ending = readonly [worker: number, reason: Error];

export class WorkerPool {
  private readonly threads: readonly Worker[];
  private listener: WorkerListener | undefined;
  /** Endings that no listener has received yet. */
  private readonly pendingEndings: Ending[] = [];
  private isTerminated = false;
  private isPrepared = false;

  /** @param entry module of a worker, see `assignmentOf` @param count at least 1 */
  constructor(
    private readonly entry: URL,
    count: number,
  ) {
    this.threads = Array.from({ length: count }, (_, worker) => this.start(entry, worker));
  }

  get count(): number {
    return this.threads.length;
  }

  /** As many threads, for another part of a run: those of this pool ended with theirs. */
  renewed(): WorkerPool {
    return new WorkerPool(this.entry, this.count);
  }

  /** One listener at a time; endings from before it came are passed to it at once. */
  listen(listener: WorkerListener): void {
    this.listener = listener;
    for (const [worker, reason] of this.pendingEndings.splice(0)) listener.ended(worker, reason);
  }

  /** Has all plan the scenario that they will play; further calls do nothing. */
  prepare(scenario: Scenario): void {
    if (this.isPrepared) return;
    this.isPrepared = true;
    for (let worker = 0; worker < this.count; worker += 1)
      this.post(worker, { kind: 'scenario', scenario } satisfies ToWorker);
  }

  post(worker: number, message: unknown, transferList: readonly MessagePort[] = []): void {
    this.threads[worker]?.postMessage(message, transferList);
  }

  /** Ends all threads; may be called again. */
  async terminate(): Promise<void> {
    this.isTerminated = true;
    await Promise.all(this.threads.map((thread) => thread.terminate()));
  }

  private start(entry: URL, worker: number): Worker {
    const thread = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
    thread.on('message', (message: unknown) => this.listener?.message(worker, message));
    thread.on('error', (cause) => {
      this.end([worker, new Error(cause.message, { cause })]);
    });
    thread.on('exit', (code) => {
      if (!this.isTerminated) this.end([worker, new Error(`it ended early (code ${code})`)]);
    });
    return thread;
  }

  private end(ending: Ending): void {
    if (this.listener === undefined) this.pendingEndings.push(ending);
    else this.listener.ended(...ending);
  }
}
