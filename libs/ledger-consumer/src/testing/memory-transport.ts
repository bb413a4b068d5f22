import type { Frame } from '@tietovirta/messages';
import type { DurableSubscription, DurableTransport, Reader } from '@tietovirta/transport';
import type { MemoryBroker } from './memory-broker.js';
import { MemoryReading } from './memory-reading.js';

/** An endpoint at a broker in memory. */
export class MemoryTransport implements DurableTransport {
  private readonly readings: MemoryReading[] = [];
  private firstFailure: Error | undefined;
  private reportFailure: (error: Error) => void = () => undefined;
  private readonly failing = new Promise<Error>((resolve) => (this.reportFailure = resolve));

  constructor(private readonly broker: MemoryBroker) {}

  async publish(frame: Frame, key: string): Promise<void> {
    if (this.firstFailure !== undefined) throw this.firstFailure;
    await this.broker.append(frame, key);
  }

  subscribe(subscription: DurableSubscription): Reader {
    const reading = new MemoryReading(this.broker, subscription, (error) => {
      this.fail(error);
    });
    this.readings.push(reading);
    return reading;
  }

  async settled(): Promise<void> {
    if (this.firstFailure !== undefined) throw this.firstFailure;
  }

  failure(): Promise<Error> {
    return this.failing;
  }

  async close(): Promise<void> {
    await Promise.all(this.readings.map((reading) => reading.close()));
  }

  /** The process dies: nothing is handed over any more, what is being handled comes to nothing. */
  kill(): void {
    for (const reading of this.readings) {
      reading.end();
      this.broker.leave(reading);
    }
  }

  /** The broker holds it for dead, but it lives. */
  isHeldForDead(): void {
    for (const reading of this.readings) this.broker.leave(reading);
  }

  private fail(error: Error): void {
    this.firstFailure ??= error;
    this.reportFailure(this.firstFailure);
    for (const reading of this.readings) reading.end();
  }
}
