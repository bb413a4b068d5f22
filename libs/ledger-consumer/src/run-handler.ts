import type { RunEntries } from '@tietovirta/counting';
import type { Delivery, LostRecords, UnreadableRecord } from '@tietovirta/transport';

/** Handles the records of one run and collects what is to be written about them. */
export interface RunHandler {
  /**
   * Handles a frame; its entries must be complete when it resolves. When it rejects with a fault of the run, there may be no entry
   * of the frame. Further records of the run come to this handler all the same: the run may be resumed.
   */
  handle(delivery: Delivery): Promise<void> | void;
  /** Handles a record that is no frame but names its run. Absent: such records are passed over. */
  unreadable?(record: UnreadableRecord): Promise<void> | void;
  /** Called before the first record after a pause: the run may have come to its end meanwhile. */
  afterPause?(): Promise<void>;
  /** All entries since the last call. */
  takeEntries(): RunEntries;
}

/** Opens the handlers of runs, and ends runs that fail. */
export interface RunHandlers {
  /**
   * Opens the handler of a run where the ledger stands. undefined: this backend does not know the run, or it was ended; the record
   * is passed over, and the next record of the run asks again (answer quickly for runs that will never be known).
   * May be called again for a run whose handler was open: its entries are written, or dropped, by then.
   */
  open(runKey: string): Promise<RunHandler | undefined>;
  /**
   * Judges what a handler threw, or what opening one did. true: it is the fault of the run, which has been ended; the others go on. false: it is a fault of
   * this process, which must stop consuming.
   */
  fail(runKey: string, error: unknown): Promise<boolean>;
  /** Ends the runs that lost records before they were handled; the others go on. @returns the keys of these runs */
  lost(lost: LostRecords): Promise<readonly string[]>;
}
