import { RetryPolicy } from '@tietovirta/retries';
import type { Line } from '../line.js';
import type { MemoryRecord } from './memory-broker.js';

export interface OutboxOptions {
  readonly line: Line;
  readonly append: (record: MemoryRecord, source: string) => Promise<void>;
  /** Called when a record could not be sent in time. */
  readonly onFailure: (error: Error) => void;
}

/** Records that may wait before a publisher has to. */
const capacity = 16;
/** As the clients of Kafka do it. */
const retries = { pauseMs: 200, longestPauseMs: 2000, forMs: 120_000 };

/**
 * What a process has published and the broker does not have yet: it is lost when the process dies. The records of a source are sent
 * one after the other; one whose answer gets lost is sent again, so that the broker has it twice.
 */
export class Outbox {
  private readonly waiting = new Map<string, MemoryRecord[]>();
  private changed: (() => void)[] = [];

  constructor(private readonly options: OutboxOptions) {}

  /** Resolves when there is room for more. */
  async put(record: MemoryRecord, source: string): Promise<void> {
    const queue = this.waiting.get(source);
    if (queue === undefined) {
      const begun = [record];
      this.waiting.set(source, begun);
      void this.send(begun, source);
    } else queue.push(record);
    while (this.records > capacity) await this.change();
  }

  async empty(): Promise<void> {
    while (this.records > 0) await this.change();
  }

  /** Nothing more is sent. */
  discard(): void {
    this.waiting.clear();
    this.wake();
  }

  private get records(): number {
    return [...this.waiting.values()].reduce((sum, { length }) => sum + length, 0);
  }

  private async send(queue: MemoryRecord[], source: string): Promise<void> {
    const { line, append, onFailure } = this.options;
    try {
      for (; queue.length > 0 && this.waiting.get(source) === queue; queue.shift(), this.wake())
        await new RetryPolicy(retries, line.clock).run(() => line.ask(() => append(queue[0], source)));
      if (this.waiting.get(source) === queue) this.waiting.delete(source);
      this.wake();
    } catch (error) {
      onFailure(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private change(): Promise<void> {
    return new Promise((resolve) => this.changed.push(resolve));
  }

  private wake(): void {
    const { changed } = this;
    this.changed = [];
    for (const resolve of changed) resolve();
  }
}
