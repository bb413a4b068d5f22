/** What the control API stands on: runs that are kept, and whoever plays them here. */
import type { AuditLog, TokenRegister } from '@tietovirta/access';
import type { RunRecord } from '@tietovirta/archive';
import type { DeadLetter } from '@tietovirta/counting';
import type { LoadReport } from '@tietovirta/load';
import type { RunPace } from '@tietovirta/pace';
import type { ResentOfRun } from '@tietovirta/stack-run';
import type { Scenario } from '@tietovirta/scenarios';
import type { RunsKept } from '@tietovirta/runs';
import type { PlanWork } from './plan-work/plan-work.js';

export interface PlayingRun {
  readonly run: RunRecord;
  readonly isStopping: boolean;
  readonly pace?: RunPace | undefined;
}

/** Plays one run at a time. */
export interface RunPlayer {
  /** The run that is played now, whether it was asked to stop, and its pace, where it has one. */
  readonly playing: PlayingRun | undefined;
  /**
   * @param requestKey what whoever asks calls the request, so that it starts one run however often it comes
   * @throws ApiRefused while another one is played; RequestKnown
   */
  start(scenario: Scenario, requestKey?: string): Promise<RunRecord>;
  /** @throws ApiRefused while another one is played; RunRefused for one that has ended */
  resume(run: RunRecord): Promise<RunRecord>;
  /** Asks the run that is played to stop; resolves when it has. */
  stop(): Promise<void>;
}

/** Knows of runs that others play: on a stack any command line may play one. */
export interface OtherPlayers {
  /** The run as it was last looked at; undefined when nobody plays it. */
  recordOf(run: Pick<RunRecord, 'id'>): RunRecord | undefined;
}

/** Reports of loads that are kept beside the runs. */
export interface LoadsKept {
  /** The newest first. */
  list(): Promise<readonly { readonly load: number; readonly report: LoadReport }[]>;
  find(load: number): Promise<LoadReport | undefined>;
}

export interface ControlBackend {
  readonly runs: RunsKept;
  /** Absent on a stack: loads are kept in stores of machines. */
  readonly loads?: LoadsKept;
  readonly player: RunPlayer;
  /** Absent where this process alone can play what is kept here. */
  readonly others?: OtherPlayers;
  /** Sends dead letters again; absent where no records are kept that could be sent. */
  readonly resend?: (run: RunRecord, letters: readonly DeadLetter[]) => Promise<ResentOfRun>;
  readonly audit: AuditLog;
  /** Does what of plans takes long; ended with the server. */
  readonly planWork: PlanWork;
  /** Who may ask from elsewhere; absent where only this machine is answered. */
  readonly tokens?: TokenRegister;
  /** Version of the product. */
  readonly version: string;
}
