/** Plays a run on worker threads and keeps it in the archive, whatever it comes to. */
import { Inject, Injectable } from '@nestjs/common';
import type { RunOutcome, RunRecord } from '@tietovirta/archive';
import type { DeadLetter } from '@tietovirta/ledger';
import { playRun, type RunProgress, type RunResult } from '@tietovirta/run-stage';
import type { Scenario } from '@tietovirta/scenarios';
import type { Store } from '@tietovirta/store-folder';
import { productVersion } from '../product-version.js';
import { reportOf, type RunReport } from './run-report.js';
import { OpenStore } from './store-provider.js';

export interface PlayOrder {
  readonly run: RunRecord;
  readonly scenario: Scenario;
  readonly workers: number;
  readonly recordFolder?: string;
  readonly onProgress: (progress: RunProgress) => void;
  readonly signal: AbortSignal;
  readonly timestamp: () => string;
}

export interface PlayedRun {
  readonly report: RunReport;
  /** Messages that were set aside; the first of them. */
  readonly deadLetters: readonly DeadLetter[];
}

@Injectable()
export class RunPlayer {
  constructor(@Inject(OpenStore) private readonly house: OpenStore) {}

  get store(): Store {
    return this.house.store;
  }

  /** Notes a new run in the archive. */
  start(scenario: Scenario, startedAt: string): Promise<RunRecord> {
    const { name, year } = scenario;
    return this.store.archive.start({ name, year, scenario, productVersion, startedAt });
  }

  /** @throws whatever the run failed with, after the archive has noted it */
  async play(order: PlayOrder): Promise<PlayedRun> {
    const { ledger, archive } = this.store;
    const { run, timestamp } = order;
    const result = await this.resultOf(order);
    const report = reportOf({ result, run, scenario: order.scenario, folder: this.store.folder });
    await archive.finish(run.id, outcomeOf(report, timestamp()));
    return { report, deadLetters: result.setAside > 0 ? await ledger.deadLetters(run.id) : [] };
  }

  private async resultOf({ run, scenario, timestamp, ...order }: PlayOrder): Promise<RunResult> {
    const { ledger, archive } = this.store;
    const workerEntry = new URL('../worker.js', import.meta.url);
    try {
      return await playRun({ ...order, scenario, runId: run.id, ledger, workerEntry });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      // A store that fails cannot note its own failure; the run then stays open in the archive and can be resumed alike.
      await archive.finish(run.id, { ...nothing, finishedAt: timestamp(), failure }).catch(() => undefined);
      throw error;
    }
  }
}

const nothing: Omit<RunOutcome, 'finishedAt'> = {
  status: 'failed',
  planned: 0,
  sent: 0,
  counted: 0,
  setAside: 0,
  hash: '',
  seconds: 0,
  messagesPerSecond: 0,
  peakMemoryBytes: 0,
  cellsCompared: 0,
  cellsDiffering: 0,
  tables: null,
};

const outcomeOf = (report: RunReport, finishedAt: string): RunOutcome => ({
  status: report.ending === 'stopped' ? 'stopped' : report.isFine ? 'finished' : 'differing',
  finishedAt,
  planned: report.planned,
  sent: report.sent,
  counted: report.counted,
  setAside: report.setAside,
  hash: report.hash,
  seconds: report.seconds,
  messagesPerSecond: report.messagesPerSecond,
  peakMemoryBytes: report.peakMemoryBytes,
  cellsCompared: report.summary.cellsCompared,
  cellsDiffering: report.summary.cellsDiffering,
  tables: report.ending === 'stopped' ? null : report.tables,
});
