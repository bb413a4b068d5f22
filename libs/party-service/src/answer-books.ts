import type { Ledger } from '@tietovirta/ledger';
import type { RunBook, RunBooks } from '@tietovirta/ledger-reading';
import type { Frame } from '@tietovirta/messages';
import { AnswerBook } from './answer-book.js';
import type { RunsOfService } from './parties-of-run.js';

export interface AnswerBooksOptions {
  readonly runs: RunsOfService;
  readonly ledger: Ledger;
  readonly publish: (frame: Frame, key: string) => Promise<void>;
}

const mostRemembered = 1000;

/** Opens the books of answers. A run that failed or was stopped is still answered: it may be resumed at any time. */
export class AnswerBooks implements RunBooks {
  /** Keys of runs that will never be answered; asked for with every record. */
  private readonly passedOver = new Set<string>();

  constructor(private readonly options: AnswerBooksOptions) {}

  async open(runKey: string): Promise<RunBook | undefined> {
    if (this.passedOver.has(runKey)) return undefined;
    const { runs, ledger, publish } = this.options;
    const run = await runs.find(runKey);
    if (run === undefined || run.status === 'finished') {
      this.passOver(runKey);
      return undefined;
    }
    // The rest of a record, its tables for one, is not kept.
    const { id, startedAt, scenario } = run;
    const sent = await ledger.sent(id);
    return new AnswerBook({ runId: id, sent, parties: () => runs.partiesOf({ id, startedAt, scenario }), publish });
  }

  private passOver(runKey: string): void {
    this.passedOver.add(runKey);
    const [oldest] = this.passedOver;
    if (this.passedOver.size > mostRemembered && oldest !== undefined) this.passedOver.delete(oldest);
  }

  /** Whatever goes wrong with answers is no fault of the run. */
  async fail(): Promise<boolean> {
    return false;
  }
}
