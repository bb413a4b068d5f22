/** The control API over a store of this machine: runs are played by worker threads of this process. */
import { Logger } from '@nestjs/common';
import type { AuditLog } from '@tietovirta/access';
import type { RunsKept } from '@tietovirta/runs';
import type { RunPlayer } from './control-backend.js';
import { ControlDesk } from './control-desk.js';
import { EmbeddedPlayer } from './embedded-player.js';
import { FollowedLedger } from './live/followed-ledger.js';

export interface EmbeddedDeskOptions {
  readonly runs: RunsKept;
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
  const { runs, audit, version, workerEntry, workers, wallMs } = options;
  const logger = new Logger('Player');
  const player = new EmbeddedPlayer({
    runs,
    ledger: new FollowedLedger(runs.ledger, (batch) => {
      desk.live.applied(batch);
    }),
    workerEntry,
    workers,
    productVersion: version,
    timestamp: () => new Date(wallMs()).toISOString(),
    onBegin: (run) => desk.stage.began(run),
    onEnd: (run) => {
      desk.stage.ended(run);
    },
    onFailure: ({ id }, error) => {
      logger.error(`run ${id} failed`, error);
    },
  });
  const desk = new ControlDesk({ runs, player, audit, version }, wallMs);
  return { desk, player };
}
