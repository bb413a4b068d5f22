import type { DurableSubscription, Reader } from '@tietovirta/transport';
import type { MemoryBroker } from './memory-broker.js';

/** One member of a group: asks where to begin, hands over one record after the other, and waits when there is none. */
export class MemoryReader implements Reader {
  readonly group: string;
  private sources: readonly string[] = [];
  /** undefined: to be asked for. */
  private next: Map<string, number> | undefined = new Map();
  private isEnded = false;
  private waking: () => void = () => undefined;
  private readonly ending: Promise<void>;

  constructor(
    private readonly broker: MemoryBroker,
    private readonly subscription: DurableSubscription,
    onFailure: (error: Error) => void,
  ) {
    this.group = subscription.group;
    broker.join(this);
    this.ending = Promise.resolve()
      .then(() => this.read())
      .catch((error: unknown) => {
        this.isEnded = true;
        onFailure(error instanceof Error ? error : new Error(String(error)));
      });
  }

  assigned(sources: readonly string[]): void {
    this.sources = sources;
    this.rewind();
  }

  rewind(): void {
    this.next = undefined;
    this.wake();
  }

  async commit(positions: ReadonlyMap<string, number>): Promise<void> {
    this.broker.commit(this.group, positions);
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
    }
  }

  private async locate(): Promise<void> {
    const next = new Map<string, number>();
    this.next = next;
    const { sources } = this;
    const wanted = await this.subscription.positionsOf(sources);
    // A reader that was assigned anything meanwhile has asked again.
    for (const source of sources) next.set(source, wanted.get(source) ?? 0);
  }

  private async handNext(next: Map<string, number>): Promise<void> {
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
