import type { Frame } from '@tietovirta/messages';
import type { DurableSubscription, DurableTransport, Reader } from '@tietovirta/transport';
import type { MemoryBroker } from './memory-broker.js';
import { MemoryReader } from './memory-reader.js';

/** An endpoint at a broker in memory. */
export class MemoryTransport implements DurableTransport {
  private readonly readers: MemoryReader[] = [];
  private firstFailure: Error | undefined;
  private resolveFailure: (error: Error) => void = () => undefined;
  private readonly failing = new Promise<Error>((resolve) => (this.resolveFailure = resolve));

  constructor(private readonly broker: MemoryBroker) {}

  async publish(frame: Frame, key: string): Promise<void> {
    if (this.firstFailure !== undefined) throw this.firstFailure;
    await this.broker.append(frame, key);
  }

  subscribe(subscription: DurableSubscription): Reader {
    const reader = new MemoryReader(this.broker, subscription, (error) => {
      this.fail(error);
    });
    this.readers.push(reader);
    return reader;
  }

  async settled(): Promise<void> {
    if (this.firstFailure !== undefined) throw this.firstFailure;
  }

  failure(): Promise<Error> {
    return this.failing;
  }

  async close(): Promise<void> {
    await Promise.all(this.readers.map((reader) => reader.close()));
  }

  /** The process dies: nothing is handed over any more, what is being handled comes to nothing. */
  kill(): void {
    for (const reader of this.readers) {
      reader.end();
      this.broker.leave(reader);
    }
  }

  /** The broker fences it: it left the group without knowing, and lives. */
  fence(): void {
    for (const reader of this.readers) this.broker.leave(reader);
  }

  private fail(error: Error): void {
    this.firstFailure ??= error;
    this.resolveFailure(this.firstFailure);
    for (const reader of this.readers) reader.end();
  }
}
