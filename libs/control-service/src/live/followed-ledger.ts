import type { Ledger, LedgerBatch, LedgerState, LedgerSums } from '@tietovirta/ledger';
import type { DeadLetter, SentMark, SliceMark } from '@tietovirta/counting';

/** A ledger that says what was written to it, once it is kept. Everything else it passes on. */
export class FollowedLedger implements Ledger {
  constructor(
    private readonly ledger: Ledger,
    private readonly onApplied: (batch: LedgerBatch) => void,
  ) {}

  async apply(batch: LedgerBatch): Promise<'applied' | 'lost'> {
    const answer = await this.ledger.apply(batch);
    if (answer === 'applied') this.onApplied(batch);
    return answer;
  }

  positions(sources: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.ledger.positions(sources);
  }

  read(runId: number): Promise<LedgerState> {
    return this.ledger.read(runId);
  }

  sums(runId: number): Promise<LedgerSums> {
    return this.ledger.sums(runId);
  }

  marks(runId: number): Promise<readonly SliceMark[]> {
    return this.ledger.marks(runId);
  }

  sent(runId: number): Promise<readonly SentMark[]> {
    return this.ledger.sent(runId);
  }

  deadLetters(runId: number): Promise<readonly DeadLetter[]> {
    return this.ledger.deadLetters(runId);
  }

  giveUp(runId: number, letters: readonly DeadLetter[]): Promise<void> {
    return this.ledger.giveUp(runId, letters);
  }

  remove(runId: number): Promise<void> {
    return this.ledger.remove(runId);
  }

  close(): Promise<void> {
    return this.ledger.close();
  }
}
