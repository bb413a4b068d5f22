import type { DurableSubscription, Reader } from '@tietovirta/transport';
import type { Line } from '../line.js';
import type { MemoryBroker } from './memory-broker.js';

/** Whose messages lie in the sources in memory. */
const memoryExchange = 'kelmu';
export interface MemoryReaderOptions {
  readonly subscription: DurableSubscription;
  readonly line: Line;
  readonly onFailure: (error: Error) => void;
}

/** One member of a group: asks where to begin, hands over one record after the other, and waits when there is none. */
export class MemoryReader implements Reader {
  readonly group: string;
  /** The rebalance that its assignment is of. */
  rebalance = 0;
  private readonly subscription: DurableSubscription;
  private readonly line: Line;
  private sources: readonly string[] = [];
  /** undefined: to be asked for. */
  private next: Map<string, number> | undefined = new Map();
  private isEnded = false;
  /** Records that it may still handle after it was expelled without noticing. */
  private unnoticed: number;
  private waking: () => void = () => undefined;
  private readonly ending: Promise<void>;

  constructor(
    private readonly broker: MemoryBroker,
    { subscription, line, onFailure }: MemoryReaderOptions,
  ) {
    this.subscription = subscription;
    this.line = line;
    this.unnoticed = line.unnoticedRecords();
    this.group = subscription.group;
    broker.join(this);
    this.ending = Promise.resolve()
      .then(() => this.read())
      .catch((error: unknown) => {
        this.isEnded = true;
        onFailure(error instanceof Error ? error : new Error(String(error)));
      });
  }

  /** Milliseconds since its process last was able to answer. */
  get silentMs(): number {
    return this.line.silentMs;
  }

  notify(run: () => void): void {
    this.line.notify(run);
  }

  /** @param rebalance which one of the broker it is */
  assigned(sources: readonly string[], rebalance: number): void {
    this.sources = sources;
    this.rebalance = rebalance;
    this.rewind();
  }

  rewind(): void {
    this.next = undefined;
    this.wake();
  }

  commit(positions: ReadonlyMap<string, number>): Promise<void> {
    return this.line.ask(() => {
      this.broker.commit(this.group, positions);
    });
  }

  /** As if what was fetched before came once more. */
  stepBack(records: number): void {
    for (const [source, position] of this.next ?? []) this.next?.set(source, Math.max(0, position - records));
    this.wake();
  }

  wake(): void {
    this.waking();
  }

  /** Hands nothing over any more, from now on. */
  end(): void {
    this.isEnded = true;
    this.broker.end(this);
    this.wake();
  }

  /** Waits for the record that is being handled. */
  async close(): Promise<void> {
    this.end();
    await this.ending;
    this.broker.leave(this);
  }

  private async read(): Promise<void> {
    while (!this.isEnded) {
      if (this.next === undefined) await this.locate();
      else await this.handNext(this.next);
      await this.line.untilReady();
      this.joinAnew();
    }
  }

  /** One that was expelled from its group notices sooner or later, and joins again. */
  private joinAnew(): void {
    if (this.isEnded || this.broker.isMember(this)) return;
    this.unnoticed -= 1;
    if (this.unnoticed > 0) return;
    this.unnoticed = this.line.unnoticedRecords();
    this.broker.join(this);
  }

  private async locate(): Promise<void> {
    const next = new Map<string, number>();
    this.next = next;
    const { sources } = this;
    const wanted = await this.subscription.positionsOf(sources);
    // A reader that was assigned anything meanwhile has asked again.
    for (const source of sources) next.set(source, wanted.get(source) ?? 0);
  }

  /** @returns where a source goes on, when what is due there is gone */
  private async passLost(source: string, position: number): Promise<number | undefined> {
    const [first, end] = [this.broker.first(source), this.broker.log(source).length];
    if (position >= first && position <= end) return undefined;
    const { lost, skipped } = this.subscription;
    if (position === 0) skipped?.({ source, nextPosition: first });
    else if (lost === undefined) throw new Error(`${source} does not keep position ${position} any more`);
    else await lost({ source, exchange: memoryExchange, position, first, end });
    return first;
  }

  private async handNext(next: Map<string, number>): Promise<void> {
    for (const [source, position] of next) {
      const goesOnAt = await this.passLost(source, position);
      if (goesOnAt !== undefined) next.set(source, goesOnAt);
    }
    // Meanwhile it may have been rewound or ended: then nobody would wake it any more.
    if (this.isEnded || this.next !== next) return;
    const ready = [...next].find(([source, position]) => position < this.broker.log(source).length);
    if (ready === undefined) {
      await new Promise<void>((resolve) => (this.waking = resolve));
      return;
    }
    const [source, position] = ready;
    // The one that was just read is the last one to be looked at again.
    next.delete(source);
    next.set(source, position + 1);
    await this.dispatch(source, position);
  }

  private async dispatch(source: string, position: number): Promise<void> {
    const place = { source, position, nextPosition: position + 1 };
    const frame = this.broker.log(source)[position];
    const { handle, unreadable, skipped } = this.subscription;
    if (frame !== undefined) await handle({ ...place, frame: { ...frame, body: frame.body.slice() } });
    else if (unreadable === undefined) skipped?.(place);
    else await unreadable({ ...place, code: 'header-invalid', reason: 'it is damaged', header: undefined });
  }
}
