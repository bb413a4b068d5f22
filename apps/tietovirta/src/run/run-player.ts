/** Plays a run on worker threads and keeps it in the archive, whatever it comes to. */
import { Inject, Injectable } from '@nestjs/common';
import type { RunOutcome, RunRecord } from '@tietovirta/archive';
import type { DeadLetter, SliceMark } from '@tietovirta/ledger';
import type { StartedRecording } from '@tietovirta/recording';
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
  /** Takes the messages; finished here when the run is played to its end. */
  readonly recording?: StartedRecording;
  /** A checked recording to play from. */
  readonly replayFolder?: string;
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
    if (result.ending === 'complete')
      order.recording?.finish({ messages: result.counted + result.setAside, streamHash: result.hash });
    const report = reportOf({ result, run, scenario: order.scenario, folder: this.store.folder });
    await archive.finish(run.id, outcomeOf(report, timestamp()));
    return { report, deadLetters: result.setAside > 0 ? await ledger.deadLetters(run.id) : [] };
  }

  private async resultOf({ run, scenario, timestamp, recording, ...order }: PlayOrder): Promise<RunResult> {
    const { ledger, archive } = this.store;
    const workerEntry = new URL('../worker.js', import.meta.url);
    try {
      const record = recording === undefined ? {} : { recordFolder: recording.folder };
      return await playRun({ ...order, ...record, scenario, runId: run.id, ledger, workerEntry });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      // A store that fails cannot note its own failure; the run then stays open in the archive and can be resumed alike.
      const kept = await this.keptOf(run.id).catch(() => ({}));
      await archive.finish(run.id, { ...nothing, ...kept, finishedAt: timestamp(), failure }).catch(() => undefined);
      throw error;
    }
  }

  /** What the ledger holds of a run that failed. */
  private async keptOf(runId: number): Promise<Pick<RunOutcome, 'counted' | 'setAside'>> {
    const { marks } = await this.store.ledger.read(runId);
    const sum = (pick: (mark: SliceMark) => number): number => marks.reduce((total, mark) => total + pick(mark), 0);
    return { counted: sum((mark) => mark.counted), setAside: sum((mark) => mark.setAside) };
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

/** A run that was stopped has nothing to compare yet. */
const outcomeOf = (report: RunReport, finishedAt: string): RunOutcome => {
  const { planned, sent, counted, setAside, hash, seconds, messagesPerSecond, peakMemoryBytes } = report;
  const { cellsCompared, cellsDiffering } = report.summary;
  const facts = { finishedAt, planned, sent, counted, setAside, hash, seconds, messagesPerSecond, peakMemoryBytes };
  return report.ending === 'stopped'
    ? { ...facts, status: 'stopped', cellsCompared: 0, cellsDiffering: 0, tables: null }
    : {
        ...facts,
        status: report.isFine ? 'finished' : 'differing',
        cellsCompared,
        cellsDiffering,
        tables: report.tables,
      };
};
