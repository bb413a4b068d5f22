import type { Archive } from '@tietovirta/archive';
import type { Ledger } from '@tietovirta/ledger';
import { hasEnded, endRunsThatLost, type RunHandler, type RunHandlers } from '@tietovirta/ledger-consumer';
import type { Frame } from '@tietovirta/messages';
import type { LostRecords } from '@tietovirta/transport';
import { AnswerHandler } from './answer-handler.js';
import type { PartiesOfRun, RunsOfService } from './parties-of-run.js';

export interface AnswerHandlersOptions {
  readonly runs: RunsOfService;
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly publish: (frame: Frame, key: string) => Promise<void>;
}

const mostRemembered = 1000;

/**
 * Opens the handlers that answer. Runs that failed or were stopped are answered like others: each may go on at any time, and then all that
 * lies here counts. Of one that came to its end only what was left open is answered.
 */
export class AnswerHandlers implements RunHandlers {
  /** Keys of runs that this backend will never know; they come up again with each of their records. */
  private readonly unknown = new Set<string>();

  constructor(private readonly options: AnswerHandlersOptions) {}

  async open(runKey: string): Promise<RunHandler | undefined> {
    if (this.unknown.has(runKey)) return undefined;
    const { runs, ledger, publish } = this.options;
    const run = await runs.find(runKey);
    if (run === undefined) {
      this.passOver(runKey);
      return undefined;
    }
    // The rest of a record, its tables for one, is not kept.
    const { scenario } = run;
    if (scenario === undefined) return undefined;
    const { id } = run.record;
    const sent = await ledger.sent(id);
    const isClosed = async (): Promise<boolean> => hasEnded(await this.options.archive.find(id));
    const parties = (): PartiesOfRun => runs.partiesOf(runKey, scenario);
    const handler = new AnswerHandler({ runId: id, sent, isClosed, parties, publish });
    await handler.afterPause();
    return handler;
  }

  private passOver(runKey: string): void {
    this.unknown.add(runKey);
    const [oldest] = this.unknown;
    if (this.unknown.size > mostRemembered && oldest !== undefined) this.unknown.delete(oldest);
  }

  lost(lost: LostRecords): Promise<readonly string[]> {
    return endRunsThatLost(this.options, lost);
  }

  /** Whatever goes wrong with answers is no fault of the run. */
  async fail(): Promise<boolean> {
    return false;
  }
}
