/** The messages between the coordinator and its workers. */
import type { SliceMark } from '@tietovirta/counting';
import type { SharedSlices } from './slice-queue.js';
import type { LedgerBatch } from '@tietovirta/ledger';
import type { SliceAddress } from '@tietovirta/messages';
import type { SliceExpectation } from '@tietovirta/oracle';
import type { ClientRosterMemory, FamilyMemory, RecipientMemory, WageRosterMemory } from '@tietovirta/population';
import type { Scenario } from '@tietovirta/scenarios';
import type { Retry, UserErrorTexts } from '@tietovirta/wording';
import type { MessagePort } from 'node:worker_threads';

/** Posted to a worker when its run is known; its scenario was posted before. */
export interface WorkerAssignment {
  readonly worker: number;
  readonly workers: number;
  readonly partitions: number;
  readonly ports: readonly (MessagePort | undefined)[];
  readonly tasks: SharedSlices;
  readonly families: FamilyMemory;
  readonly wageRoster: WageRosterMemory;
  readonly clientRosters: ClientRosterMemory;
  readonly recipients: RecipientMemory;
  /** One number in shared memory: not 0 means stop. */
  readonly stop: Int32Array;
  readonly runId: number;
  /** Name of the run's stream; its partitions are the sources. */
  readonly stream: string;
  /** Where the ledger stands, for a resumed run. */
  readonly positions: ReadonlyMap<string, number>;
  readonly marks: readonly SliceMark[];
  readonly recordFolder: string | undefined;
  readonly replayFolder: string | undefined;
}

/** Posted to a worker of a paced run. */
export interface PaceAssignment {
  readonly families: FamilyMemory;
  readonly clientRosters: ClientRosterMemory;
  readonly runId: number;
  /** Everything due before this instant is counted. */
  readonly fromMs: number;
  /** The clock begins there; otherwise it goes on. */
  readonly isBeginning: boolean;
  /** What it is to make, and what still waits for follow-ups. */
  readonly slices: readonly SliceAddress[];
  /** Where the ledger stands with these and their follow-ups. */
  readonly marks: readonly SliceMark[];
}

/** What a worker did since it last reported. */
export interface WorkReport {
  readonly batch: LedgerBatch;
  readonly expectations: readonly SliceExpectation[];
  /** Totals of this worker since it started. */
  readonly sent: number;
  readonly counted: number;
  readonly repeatedFrames: number;
  readonly repeatedMessages: number;
}

/** A worker's messages. `idle`: all slices are taken and everything it published was handled. */
export type FromWorker =
  | { readonly kind: 'report'; readonly report: WorkReport }
  | { readonly kind: 'idle' }
  | { readonly kind: 'finished'; readonly report: WorkReport }
  | { readonly kind: 'failed'; readonly failure: WorkerFailure };

/** An error on its way between threads, which keeps its fields and loses its class. */
export interface WorkerFailure extends Partial<UserErrorTexts> {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
  readonly retry: Retry;
}

/**
 * The coordinator's messages. `scenario`: what will be played, posted as soon as it is known. `report`: the last report is in the ledger,
 * the next is wanted. `finish`: all workers are idle. Of a paced run, `due`: what is due between two whole minutes of a day is to be counted;
 * `after-end`: what is due after the window.
 */
export type ToWorker =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'assignment'; readonly assignment: WorkerAssignment }
  | { readonly kind: 'report' }
  | { readonly kind: 'finish' }
  | { readonly kind: 'pace'; readonly pace: PaceAssignment }
  | { readonly kind: 'due'; readonly fromMs: number; readonly toMs: number }
  | { readonly kind: 'after-end' };
