/** Batches for proofs: empty unless a proof says what it is about. */
import {
  noEntries,
  type CellDeltas,
  type DeadLetter,
  type RunEntries,
  type SentMark,
  type SliceMark,
} from '@tietovirta/counting';
import type { LedgerBatch, SourceStep } from '../ledger-batch.js';

/** A cell delta as one reads it: message type, day, cell, count. */
export type DeltaRow = readonly [messageType: string, day: number, cell: number, count: number];

export const deltasOf = (...rows: readonly DeltaRow[]): CellDeltas => ({
  messageTypes: rows.map(([messageType]) => messageType),
  days: rows.map(([, day]) => day),
  cells: rows.map(([, , cell]) => cell),
  counts: rows.map(([, , , count]) => count),
});

/** A step of a source that no other run of the suite reads. */
export const stepOf = (runId: number, partition: number, from: number, to: number): SourceStep => ({
  source: sourceOfRun(runId, partition),
  from,
  to,
});

export const sourceOfRun = (runId: number, partition: number): string => `run-${runId}/${partition}`;

export const markOf = (mark: Partial<SliceMark>): SliceMark => ({
  messageType: 'kelmu.query',
  day: 0,
  nextIndex: 1,
  isComplete: false,
  counted: 0,
  setAside: 0,
  hashLow: 0,
  hashHigh: 0,
  holes: [],
  ...mark,
});

export const sentOf = (mark: Partial<SentMark>): SentMark => ({
  messageType: 'kelmu.query',
  day: 0,
  nextIndex: 1,
  messages: 0,
  holes: [],
  ...mark,
});

export const deadLetterOf = (letter: Partial<DeadLetter>): DeadLetter => ({
  messageType: 'kelmu.query',
  day: 0,
  index: 0,
  next: (letter.index ?? 0) + 1,
  messages: 1,
  code: 'body-unreadable',
  reason: 'the frame ends early',
  source: 'tietovirta.kelmu/0',
  position: 0,
  isRecovered: false,
  ...letter,
});

/** A batch of one run. */
export const batchOf = (
  runId: number,
  { positions = [], ...entries }: Partial<Omit<RunEntries, 'runId'>> & { positions?: readonly SourceStep[] } = {},
): LedgerBatch => ({ positions, runs: [{ ...noEntries(runId), ...entries }] });
