/** The control API over a store of this machine: runs are played by worker threads of this process. */
import { Logger } from '@nestjs/common';
import type { AuditLog } from '@tietovirta/access';
import { playRun } from '@tietovirta/embedded-run';
import { WorkerPool } from '@tietovirta/embedded-run/worker-pool';
import type { Ledger } from '@tietovirta/ledger';
import type { RunResult, RunsKept } from '@tietovirta/runs';
import type { LoadsKept, RunPlayer } from './control-backend.js';
import { ControlDesk } from './control-desk.js';
import { FollowedLedger } from './live/followed-ledger.js';
import { PlanThread } from './plan-work/plan-thread.js';
import { OneRunPlayer, type PlayedRun } from './one-run-player.js';

export interface EmbeddedDeskOptions {
  readonly runs: RunsKept;
  readonly loads: LoadsKept;
  readonly audit: AuditLog;
  readonly version: string;
  readonly workerEntry: URL;
  /** Worker threads. */
  readonly workers: number;
  /** Wall time, ms since 1970. */
  readonly wallMs: () => number;
}

export interface EmbeddedDesk {
  readonly desk: ControlDesk;
  readonly player: RunPlayer;
}

export function embeddedDesk(options: EmbeddedDeskOptions): EmbeddedDesk {
  const { runs, loads, audit, version, wallMs, workerEntry } = options;
  const logger = new Logger('Player');
  const ledger = new FollowedLedger(runs.ledger, (batch) => {
    desk.live.applied(batch);
  });
  const player = new OneRunPlayer({
    runs,
    productVersion: version,
    timestamp: () => new Date(wallMs()).toISOString(),
    play: (run) => playOnWorkers(run, ledger, options),
    onBegin: (run) => desk.stage.began(run),
    onEnd: (run) => {
      desk.stage.ended(run);
    },
    onFailure: ({ id }, error) => {
      logger.error(`run ${id} failed`, error);
    },
  });
  const desk = new ControlDesk(
    { runs, loads, player, audit, version, planWork: new PlanThread({ entry: workerEntry }) },
    wallMs,
  );
  return { desk, player };
}

async function playOnWorkers(
  { run, scenario, signal, onPace }: PlayedRun,
  ledger: Ledger,
  { workerEntry, workers: threads }: EmbeddedDeskOptions,
): Promise<RunResult> {
  const workers = new WorkerPool(workerEntry, threads);
  try {
    return await playRun({ scenario, runId: run.id, ledger, workers, signal, onPace });
  } finally {
    await workers.terminate();
  }
}
