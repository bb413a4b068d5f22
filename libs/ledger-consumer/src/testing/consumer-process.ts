import type { Ledger } from '@tietovirta/ledger';
import { FragileLedger, type MemoryBroker, type MemoryTransport } from '@tietovirta/simulation';
import { LedgerConsumer, type LedgerConsumerOptions } from '../ledger-consumer.js';
import type { ConsumerEvent } from '../consumer-event.js';
import { PlainHandler, PlainHandlers } from './plain-handlers.js';

/** A process that consumes for the counters; it flushes when it is asked to. */
export class ConsumerProcess {
  readonly handlers = new PlainHandlers();
  readonly ledger: FragileLedger;
  readonly transport: MemoryTransport;
  readonly events: ConsumerEvent[] = [];
  readonly consumer: LedgerConsumer;

  constructor(broker: MemoryBroker, ledger: Ledger, options: Partial<LedgerConsumerOptions> = {}) {
    this.ledger = new FragileLedger(ledger);
    this.transport = broker.open();
    this.consumer = new LedgerConsumer({
      group: 'counters',
      transport: this.transport,
      ledger: this.ledger,
      handlers: this.handlers,
      unassigned: new PlainHandler(0),
      flushMs: 1_000_000,
      retryMs: 1,
      onEvent: (event) => this.events.push(event),
      ...options,
    });
  }

  /** As after SIGKILL: the broker notices, and nothing of it reaches the ledger. */
  kill(): void {
    this.ledger.cut();
    this.transport.kill();
    void this.consumer.close();
  }

  async close(): Promise<void> {
    await this.consumer.close();
    await this.transport.close();
  }

  eventsOf<K extends ConsumerEvent['kind']>(kind: K): readonly Extract<ConsumerEvent, { kind: K }>[] {
    return this.events.filter((event): event is Extract<ConsumerEvent, { kind: K }> => event.kind === kind);
  }
}
