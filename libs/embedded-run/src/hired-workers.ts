/**
 * Worker threads that were started before anybody knows what they will do. They load their modules, and plan the scenario when they are
 * told it, while the store is opened, which takes about as long. Whoever hired them dismisses them, whatever
 * happened.
 *
 * Imports nothing of this library but types, so that hiring can be the first thing a command does.
 */
import type { Scenario } from '@tietovirta/scenarios';
import { Worker, type MessagePort } from 'node:worker_threads';
import type { ToWorker } from './crew-messages.js';

export interface WorkerListener {
  readonly message: (worker: number, message: unknown) => void;
  /** The thread ended, by a failure or by itself. */
  readonly ended: (worker: number, reason: Error) => void;
}

type Ending = readonly [worker: number, reason: Error];

export class HiredWorkers {
  private readonly threads: readonly Worker[];
  private listener: WorkerListener | undefined;
  /** What nobody was there to hear. */
  private readonly unheard: Ending[] = [];
  private isDismissed = false;
  private isPrepared = false;

  /** @param entry module of a worker, see `assignmentOf` @param count at least 1 */
  constructor(entry: URL, count: number) {
    this.threads = Array.from({ length: count }, (_, worker) => this.hire(entry, worker));
  }

  get count(): number {
    return this.threads.length;
  }

  /** One listener at a time; it is told at once what ended before it came. */
  listen(listener: WorkerListener): void {
    this.listener = listener;
    for (const [worker, reason] of this.unheard.splice(0)) listener.ended(worker, reason);
  }

  /** Has all plan the scenario that they will play; only the first is told. */
  prepare(scenario: Scenario): void {
    if (this.isPrepared) return;
    this.isPrepared = true;
    for (let worker = 0; worker < this.count; worker += 1)
      this.say(worker, { kind: 'scenario', scenario } satisfies ToWorker);
  }

  say(worker: number, message: unknown, transferList: readonly MessagePort[] = []): void {
    this.threads[worker]?.postMessage(message, transferList);
  }

  /** Ends all threads; may be called again. */
  async dismiss(): Promise<void> {
    this.isDismissed = true;
    await Promise.all(this.threads.map((thread) => thread.terminate()));
  }

  private hire(entry: URL, worker: number): Worker {
    const thread = new Worker(entry);
    thread.on('message', (message: unknown) => this.listener?.message(worker, message));
    thread.on('error', (cause) => {
      this.end([worker, new Error(cause.message, { cause })]);
    });
    thread.on('exit', (code) => {
      if (!this.isDismissed) this.end([worker, new Error(`it ended early (code ${code})`)]);
    });
    return thread;
  }

  private end(ending: Ending): void {
    if (this.listener === undefined) this.unheard.push(ending);
    else this.listener.ended(...ending);
  }
}
