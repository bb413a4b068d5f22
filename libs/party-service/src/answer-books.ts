import type { Ledger } from '@tietovirta/ledger';
import type { RunBook, RunBooks } from '@tietovirta/ledger-consumer';
import type { Frame } from '@tietovirta/messages';
import { AnswerBook } from './answer-book.js';
import type { RunsOfService } from './parties-of-run.js';

export interface AnswerBooksOptions {
  readonly runs: RunsOfService;
  readonly ledger: Ledger;
  readonly publish: (frame: Frame, key: string) => Promise<void>;
}

const mostRemembered = 1000;

/**
 * Opens the books of answers. Runs that were ended are answered like others: each may go on at any time, and then all that lies
 * here counts.
 */
export class AnswerBooks implements RunBooks {
  /** Keys of runs that this backend will never know; it is asked for them with each of their records. */
  private readonly unknown = new Set<string>();

  constructor(private readonly options: AnswerBooksOptions) {}

  async open(runKey: string): Promise<RunBook | undefined> {
    if (this.unknown.has(runKey)) return undefined;
    const { runs, ledger, publish } = this.options;
    const run = await runs.find(runKey);
    if (run === undefined) {
      this.passOver(runKey);
      return undefined;
    }
    // The rest of a record, its tables for one, is not kept.
    const { id, startedAt, scenario } = run;
    const sent = await ledger.sent(id);
    return new AnswerBook({ runId: id, sent, parties: () => runs.partiesOf({ id, startedAt, scenario }), publish });
  }

  private passOver(runKey: string): void {
    this.unknown.add(runKey);
    const [oldest] = this.unknown;
    if (this.unknown.size > mostRemembered && oldest !== undefined) this.unknown.delete(oldest);
  }

  /** Whatever goes wrong with answers is no fault of the run. */
  async fail(): Promise<boolean> {
    return false;
  }
}
