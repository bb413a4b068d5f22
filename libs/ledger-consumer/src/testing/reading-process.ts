import type { Ledger } from '@tietovirta/ledger';
import { LedgerReader, type ReadingOrder } from '../ledger-reader.js';
import type { ReadingEvent } from '../reading-event.js';
import { FragileLedger } from './fragile-ledger.js';
import type { MemoryBroker } from './memory-broker.js';
import type { MemoryTransport } from './memory-transport.js';
import { PlainBook, PlainBooks } from './plain-books.js';

/** A process that reads for the counters; it flushes when it is told to. */
export class ReadingProcess {
  readonly books = new PlainBooks();
  readonly ledger: FragileLedger;
  readonly transport: MemoryTransport;
  readonly events: ReadingEvent[] = [];
  readonly reader: LedgerReader;

  constructor(broker: MemoryBroker, ledger: Ledger, order: Partial<ReadingOrder> = {}) {
    this.ledger = new FragileLedger(ledger);
    this.transport = broker.open();
    this.reader = new LedgerReader({
      group: 'counters',
      transport: this.transport,
      ledger: this.ledger,
      books: this.books,
      strays: new PlainBook(0),
      flushMs: 1_000_000,
      patienceMs: 1,
      onEvent: (event) => this.events.push(event),
      ...order,
    });
  }

  /** As after SIGKILL: the broker notices, and nothing of it reaches the ledger. */
  kill(): void {
    this.ledger.cut();
    this.transport.kill();
    void this.reader.close();
  }

  async close(): Promise<void> {
    await this.reader.close();
    await this.transport.close();
  }

  told<K extends ReadingEvent['kind']>(kind: K): readonly Extract<ReadingEvent, { kind: K }>[] {
    return this.events.filter((event): event is Extract<ReadingEvent, { kind: K }> => event.kind === kind);
  }
}
