import { MemoryLedger, type Ledger, type LedgerBatch } from '@tietovirta/ledger';
import { away } from './simulated-server.js';

/** What happens to the next batch: it is refused, as by a ledger that is away or with this error, or written although its writer gets no answer. */
export type LedgerFault = 'refused' | Error | 'answer-lost';

/** The way of one process to a ledger that others share; it breaks when a spec says so. */
export class FragileLedger implements Ledger {
  readonly read: Ledger['read'];
  readonly sums: Ledger['sums'];
  readonly marks: Ledger['marks'];
  readonly sent: Ledger['sent'];
  readonly deadLetters: Ledger['deadLetters'];
  readonly giveUp: Ledger['giveUp'];
  readonly remove: Ledger['remove'];
  /** Happens to the next batches, one after the other. */
  faults: LedgerFault[] = [];
  /** So many questions for positions fail. */
  silence = 0;
  /** Every batch waits for it on its way to the ledger. */
  gate: Promise<void> = Promise.resolve();
  private isCut = false;

  constructor(private readonly kept: Ledger = new MemoryLedger()) {
    this.read = (runId) => kept.read(runId);
    this.sums = (runId) => kept.sums(runId);
    this.marks = (runId) => kept.marks(runId);
    this.sent = (runId) => kept.sent(runId);
    this.deadLetters = (runId) => kept.deadLetters(runId);
    this.giveUp = (runId, letters) => kept.giveUp(runId, letters);
    this.remove = (runId) => kept.remove(runId);
  }

  /** Nothing comes through any more: the process at this end is dead. */
  cut(): void {
    this.isCut = true;
  }

  async apply(batch: LedgerBatch): Promise<'applied' | 'lost'> {
    await this.gate;
    const fault = this.isCut ? 'refused' : this.faults.shift();
    if (fault instanceof Error) throw fault;
    if (fault === 'refused') throw away('the ledger is away');
    const answer = await this.kept.apply(batch);
    if (fault === 'answer-lost') throw away('the answer got lost');
    return answer;
  }

  async positions(sources: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (this.silence > 0) {
      this.silence -= 1;
      throw away('the ledger is away');
    }
    return this.kept.positions(sources);
  }

  async close(): Promise<void> {}
}
