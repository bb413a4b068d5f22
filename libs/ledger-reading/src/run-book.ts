import type { RunEntries } from '@tietovirta/ledger';
import type { Delivery, UnreadableRecord } from '@tietovirta/transport';

/** What a reader does with the records of one run, and what it has to write about them. */
export interface RunBook {
  /** Handles a frame; what it notes must stand in the book when it resolves. */
  handle(delivery: Delivery): Promise<void> | void;
  /** Handles a record that is no frame but says where it belongs. */
  unreadable?(record: UnreadableRecord): Promise<void> | void;
  /** Everything noted since the last call. */
  takeEntries(): RunEntries;
}

/** Where the books come from. */
export interface RunBooks {
  /**
   * Opens the book of a run where the ledger stands. undefined: this house does not know the run, or it is over for good;
   * its records are passed over.
   */
  open(runKey: string): Promise<RunBook | undefined>;
  /**
   * Told what a book threw. true: it is the fault of the run, which has been ended; the others go on. false: it is a fault of
   * this process, which must stop reading.
   */
  fail(runKey: string, error: unknown): Promise<boolean>;
}
