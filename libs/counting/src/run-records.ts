/**
 * What counting a run comes to between two writes: what its measures rise by, how far each slice has come, and what was set aside. The
 * ledger writes these records as they are.
 */
import type { SliceAddress } from '@tietovirta/messages';
import type { ContentHash } from './content-hash.js';

/** A part of a slice that was passed over and may still come: indexes from `index` up to (not including) `next`. */
export interface Hole {
  readonly index: number;
  readonly next: number;
  /** Messages set aside in it. */
  readonly messages: number;
}

/** How far one slice has been counted. Values are totals of the run, not deltas. */
export interface SliceMark extends SliceAddress {
  /** Index expected next: lower ones are repeats, unless they fill a hole; higher ones are a gap. */
  readonly nextIndex: number;
  readonly isComplete: boolean;
  /** Messages counted. */
  readonly counted: number;
  /** Messages set aside. */
  readonly setAside: number;
  /** Content hash: sum of the row hashes, two lanes modulo 2^32. */
  readonly hashLow: number;
  readonly hashHigh: number;
  readonly holes: readonly Hole[];
}

/** How far one slice has been published, as its publisher says. Values are totals of the run, not deltas. */
export interface SentMark extends SliceAddress {
  readonly nextIndex: number;
  /** Messages published, each counted once however often it was sent. */
  readonly messages: number;
  /** Content hash of these messages; null where their publisher was of a version that did not say it. */
  readonly content: ContentHash | null;
  /** What was withheld because the openings could not be read. */
  readonly holes: readonly Hole[];
}

/** What measures rise by, in columns of equal length: the cell (messageType, measure, period, cell) rises by value. */
export interface CellDeltas {
  readonly messageTypes: readonly string[];
  /** As measureId names them, and `messages` for those of each day. */
  readonly measures: readonly string[];
  readonly periods: readonly number[];
  readonly cells: readonly number[];
  /** Within 64 bits. */
  readonly values: readonly bigint[];
}

/** Keys that came in one cell of a distinct measure; they may have come before. */
export interface CellMembers {
  readonly messageType: string;
  readonly measure: string;
  readonly period: number;
  readonly cell: number;
  /** As KeySet reads them. */
  readonly members: Uint8Array;
}

/** Messages that could not be read, with the reason. */
export interface DeadLetter extends SliceAddress {
  /** What it covers of its slice. */
  readonly index: number;
  readonly next: number;
  /** How many messages it stands for. */
  readonly messages: number;
  /** Stable code, e.g. `body-unreadable`, `value-unknown`. */
  readonly code: string;
  readonly reason: string;
  /** Where it lies: in which source, and at which position. */
  readonly source: string;
  readonly position: number;
  /** Its messages came again and were counted. */
  readonly isRecovered: boolean;
  /** An operator has said that its messages will not come again; absent where nobody did. */
  readonly isGivenUp?: true;
}

/** What one flush writes of one run. */
export interface RunEntries {
  readonly runId: number;
  readonly deltas: CellDeltas;
  readonly members: readonly CellMembers[];
  readonly marks: readonly SliceMark[];
  readonly sent: readonly SentMark[];
  readonly deadLetters: readonly DeadLetter[];
  /** Parts of slices whose dead letters are recovered now. */
  readonly recovered: readonly (SliceAddress & Pick<Hole, 'index' | 'next'>)[];
}
