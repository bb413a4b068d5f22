/** What the control API stands on: runs that are kept, and whoever plays them here. */
import type { AuditLog } from '@tietovirta/access';
import type { RunRecord } from '@tietovirta/archive';
import type { Scenario } from '@tietovirta/scenarios';
import type { RunsKept } from '@tietovirta/runs';

/** Plays one run at a time. */
export interface RunPlayer {
  /** The run that is played now, and whether it was asked to stop. */
  readonly playing: { readonly run: RunRecord; readonly isStopping: boolean } | undefined;
  /** @throws ApiRefused while another one is played */
  start(scenario: Scenario): Promise<RunRecord>;
  /** @throws ApiRefused while another one is played; RunRefused for one that has ended */
  resume(run: RunRecord): Promise<RunRecord>;
  /** Asks the run that is played to stop; resolves when it has. */
  stop(): Promise<void>;
}

export interface ControlBackend {
  readonly runs: RunsKept;
  readonly player: RunPlayer;
  readonly audit: AuditLog;
  /** Version of the product. */
  readonly version: string;
}
