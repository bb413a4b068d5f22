import type { RunEntries } from '@tietovirta/counting';
import type { Delivery, UnreadableRecord } from '@tietovirta/transport';

/** What a reader does with the records of one run, and what it has to write about them. */
export interface RunBook {
  /**
   * Handles a frame; what it notes must stand in the book when it resolves. When it rejects with a fault of the run, nothing of
   * the frame may stand in the book.
   */
  handle(delivery: Delivery): Promise<void> | void;
  /** Handles a record that is no frame but says where it belongs. */
  unreadable?(record: UnreadableRecord): Promise<void> | void;
  /** Everything noted since the last call. */
  takeEntries(): RunEntries;
}

/** Where the books come from. */
export interface RunBooks {
  /**
   * Opens the book of a run where the ledger stands. undefined: this backend does not know the run, or it was ended; the record
   * is passed over, and the next one of the run asks again (answer quickly for runs that will never be known).
   * May be called again for a run whose book was open: what was noted there is written, or dropped, by then.
   */
  open(runKey: string): Promise<RunBook | undefined>;
  /**
   * Told what a book threw. true: it is the fault of the run, which has been ended; the others go on. false: it is a fault of
   * this process, which must stop reading.
   */
  fail(runKey: string, error: unknown): Promise<boolean>;
}
