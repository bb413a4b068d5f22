/** The stretches of a load as its thread makes them, a few ahead of those that leave. */
import { findMessageType } from '@tietovirta/exchanges';
import type { Stretch } from '@tietovirta/load';
import { Worker } from 'node:worker_threads';
import type { FromMaker, MakeOrder, PassedStretch, ToMaker } from './thread-messages.js';

/** So many are made before they are needed: one leaves, one waits, one is being made. */
const ahead = 3;

export class LoadThread implements AsyncIterable<Stretch> {
  private readonly thread: Worker;
  private readonly ready: Stretch[] = [];
  private readonly planning: Promise<number>;
  private isOver = false;
  private madeCount: number | undefined;
  private failure: Error | undefined;
  private wake: () => void = () => undefined;
  private tellPlan: (plan: number) => void = () => undefined;
  private refusePlan: (error: Error) => void = () => undefined;

  /** @param entry module of the thread, which calls `makeAsWorker` */
  constructor(entry: URL, order: MakeOrder) {
    this.planning = new Promise((resolve, reject) => {
      [this.tellPlan, this.refusePlan] = [resolve, reject];
    });
    this.planning.catch(() => undefined);
    this.thread = new Worker(entry, { workerData: order });
    this.thread.on('message', (message: FromMaker) => {
      this.hear(message);
    });
    this.thread.on('error', (error) => {
      this.fail(error);
    });
    for (let place = 0; place < ahead; place += 1) this.askMore();
  }

  /** Messages of the plan. @throws what the scenario is refused with */
  plan(): Promise<number> {
    return this.planning;
  }

  /** Messages that were made, those of other parts included; undefined before all are. */
  get made(): number | undefined {
    return this.madeCount;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Stretch, void, undefined> {
    for (;;) {
      const stretch = this.ready.shift();
      if (stretch !== undefined) {
        yield stretch;
        this.askMore();
      } else if (this.failure !== undefined) throw this.failure;
      else if (this.isOver) return;
      else
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
    }
  }

  async end(): Promise<void> {
    await this.thread.terminate();
  }

  private askMore(): void {
    if (!this.isOver) this.thread.postMessage({ kind: 'more' } satisfies ToMaker);
  }

  private hear(message: FromMaker): void {
    if (message.kind === 'planned') this.tellPlan(message.plan);
    else if (message.kind === 'stretch') this.ready.push(stretchOf(message.stretch));
    else if (message.kind === 'failed') {
      const { says, advice } = message;
      this.fail(Object.assign(new Error(message.message), says === undefined ? {} : { says, advice }));
    } else {
      this.isOver = true;
      this.madeCount = message.made;
    }
    this.wake();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.refusePlan(this.failure);
    this.wake();
  }
}

const stretchOf = ({ pieces, ...order }: PassedStretch): Stretch => ({
  ...order,
  pieces: pieces.map(({ messageType, day, firstIndex, isLast, ...columns }) => ({
    messageType,
    day,
    firstIndex,
    isLast,
    columns: { type: findMessageType(messageType), ...columns },
  })),
});
