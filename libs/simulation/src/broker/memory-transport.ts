import type { Frame } from '@tietovirta/messages';
import type { DurableSubscription, DurableTransport, Reader } from '@tietovirta/transport';
import { promptLine, type Line } from '../line.js';
import type { MemoryBroker } from './memory-broker.js';
import { MemoryReader } from './memory-reader.js';
import { Outbox } from './outbox.js';

/** An endpoint at a broker in memory. */
export class MemoryTransport implements DurableTransport {
  private readonly readers: MemoryReader[] = [];
  private readonly outbox: Outbox;
  private firstFailure: Error | undefined;
  private resolveFailure: (error: Error) => void = () => undefined;
  private readonly failing = new Promise<Error>((resolve) => (this.resolveFailure = resolve));

  constructor(
    private readonly broker: MemoryBroker,
    private readonly line: Line = promptLine,
  ) {
    this.outbox = new Outbox({
      line,
      append: (record, source) => broker.appendTo(source, record),
      onFailure: (error) => {
        this.fail(error);
      },
    });
  }

  async publish({ header, body }: Frame, key: string): Promise<void> {
    this.throwFailure();
    // The memory of the body is used again by who made it.
    await this.outbox.put({ header, body: body.slice() }, this.broker.sourceOf(key));
    this.throwFailure();
  }

  subscribe(subscription: DurableSubscription): Reader {
    const reader = new MemoryReader(this.broker, {
      subscription,
      line: this.line,
      onFailure: (error) => {
        this.fail(error);
      },
    });
    this.readers.push(reader);
    return reader;
  }

  async settled(): Promise<void> {
    await this.outbox.empty();
    this.throwFailure();
  }

  failure(): Promise<Error> {
    return this.failing;
  }

  async close(): Promise<void> {
    await Promise.all(this.readers.map((reader) => reader.close()));
  }

  /** The process dies: nothing is handed over any more, what is being handled comes to nothing. */
  kill(): void {
    this.outbox.discard();
    for (const reader of this.readers) {
      reader.end();
      this.broker.leave(reader);
    }
  }

  /** The broker fences it: it left the group without knowing, and lives. */
  fence(): void {
    for (const reader of this.readers) this.broker.leave(reader);
  }

  /** The last records of each source are handed over again. */
  deliverAgain(records: number): void {
    for (const reader of this.readers) reader.stepBack(records);
  }

  private fail(error: Error): void {
    this.firstFailure ??= error;
    this.resolveFailure(this.firstFailure);
    this.outbox.discard();
    for (const reader of this.readers) reader.end();
  }

  private throwFailure(): void {
    if (this.firstFailure !== undefined) throw this.firstFailure;
  }
}
