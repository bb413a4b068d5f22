/**
 * The thread of plans of a server: one at most, started when there is work, and ended after it has had none for a while, as its memory is worth more than
 * its start. When it dies, whoever waits is told so, and the next work gets a new one.
 */
import { Worker } from 'node:worker_threads';
import type { PlanJob, PlanJobs, PlanWork } from './plan-work.js';
import { PlanWorkFailed } from './plan-work-failed.js';
import type { FromPlanThread, PassedFailure, PlanThreadOrder } from './thread-messages.js';

/** Milliseconds without work after which the thread ends. */
const idleMs = 30_000;
/** Memory of the thread for objects. Tables of everybody lie beside it: a year at full scale takes some 150 MB here. */
const memoryMegabytes = 768;

interface Waiting {
  readonly done: (done: PlanJobs[PlanJob]['done']) => void;
  readonly failed: (error: Error) => void;
}

export interface PlanThreadOptions {
  /** Module of the thread, which calls `planAsWorker`. */
  readonly entry: URL;
  readonly idleMs?: number;
  readonly memoryMegabytes?: number;
}

export class PlanThread implements PlanWork {
  private thread: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private idle: NodeJS.Timeout | undefined;
  private isOver = false;

  constructor(private readonly options: PlanThreadOptions) {}

  /** Whether the thread stands by. */
  get isUp(): boolean {
    return this.thread !== undefined;
  }

  of<Job extends PlanJob>(job: Job, asked: PlanJobs[Job]['asked']): Promise<PlanJobs[Job]['done']> {
    return new Promise((resolve, reject) => {
      if (this.isOver) {
        reject(new PlanWorkFailed(new Error('the server is closing')));
        return;
      }
      clearTimeout(this.idle);
      const nth = (this.asked += 1);
      this.waiting.set(nth, { done: resolve, failed: reject });
      this.thread ??= this.start();
      this.thread.ref();
      this.thread.postMessage({ nth, job, asked });
    });
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.drop(new Error('the server is closing'));
  }

  private start(): Worker {
    const { entry } = this.options;
    const limits = { maxOldGenerationSizeMb: this.options.memoryMegabytes ?? memoryMegabytes };
    const order: PlanThreadOrder = { kind: 'plans' };
    const thread = new Worker(entry, { workerData: order, resourceLimits: limits });
    const fail = (reason: Error): void => {
      if (this.thread === thread) void this.drop(reason);
    };
    thread.on('message', (message: FromPlanThread) => {
      this.hear(message);
    });
    thread.on('error', fail);
    thread.on('exit', (code) => {
      fail(new Error(`the thread of plans ended early (code ${code})`));
    });
    return thread;
  }

  private hear(message: FromPlanThread): void {
    const waiting = this.waiting.get(message.nth);
    this.waiting.delete(message.nth);
    if (message.kind === 'done') waiting?.done(message.done);
    else waiting?.failed(failureOf(message.failure));
    if (this.waiting.size > 0 || this.thread === undefined) return;
    // It keeps no process alive while it stands by.
    this.thread.unref();
    this.idle = setTimeout(() => {
      void this.drop(new Error('no work'));
    }, this.options.idleMs ?? idleMs).unref();
  }

  private async drop(reason: Error): Promise<void> {
    clearTimeout(this.idle);
    const { thread } = this;
    this.thread = undefined;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { failed } of waiting) failed(new PlanWorkFailed(reason));
    await thread?.terminate();
  }
}

const failureOf = ({ message, ...fields }: PassedFailure): Error => Object.assign(new Error(message), fields);
