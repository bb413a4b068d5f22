/** Plays a run on worker threads and keeps it in the archive of its store. */
import { type PlayedRun, type RunProgress, type RunResult, type RunsKept, keepRun, startRun } from '@tietovirta/runs';
import { Inject, Injectable } from '@nestjs/common';
import type { RunRecord } from '@tietovirta/archive';
import type { RecordingManifest, StartedRecording } from '@tietovirta/recording';
import { playRun } from '@tietovirta/embedded-run';
import type { WorkerPool } from '@tietovirta/embedded-run/worker-pool';
import type { Scenario } from '@tietovirta/scenarios';
import { productVersion } from '../program-files.js';
import { OpenStore } from './store-provider.js';

export interface PlayOptions {
  readonly run: RunRecord;
  readonly scenario: Scenario;
  readonly workers: WorkerPool;
  /** Takes the messages; finished here when the run is played to its end. */
  readonly recording?: StartedRecording;
  /** A checked recording to play from. */
  readonly recorded?: RecordingManifest | undefined;
  readonly replayFolder?: string;
  readonly onProgress: (progress: RunProgress) => void;
  readonly signal: AbortSignal;
  readonly timestamp: () => string;
}

@Injectable()
export class RunPlayer {
  constructor(@Inject(OpenStore) private readonly backend: OpenStore) {}

  get runs(): RunsKept {
    return this.backend.runs;
  }

  /** Notes a new run in the archive. */
  start(scenario: Scenario, startedAt: string, generation?: number): Promise<RunRecord> {
    return startRun(this.runs.archive, { scenario, productVersion, startedAt, generation });
  }

  /** @throws whatever the run failed with, after the archive has noted it */
  play(order: PlayOptions): Promise<PlayedRun> {
    const { run, scenario, timestamp } = order;
    return keepRun({ runs: this.runs, run, scenario, timestamp, play: () => this.resultOf(order) });
  }

  private async resultOf({ run, scenario, recording, ...order }: PlayOptions): Promise<RunResult> {
    const { ledger } = this.runs;
    const result = await playRun({ ...order, recordFolder: recording?.folder, scenario, runId: run.id, ledger });
    if (result.ending === 'complete')
      recording?.finish({ messages: result.counted + result.setAside, streamHash: result.hash });
    return result;
  }
}
