/** Batches for proofs: empty unless a proof says what it is about. */
import type { CellDeltas, DeadLetter, LedgerBatch, PartitionStep, SliceMark } from '../ledger-batch.js';

/** A cell delta as one reads it: message type, day, cell, count. */
export type DeltaRow = readonly [messageType: string, day: number, cell: number, count: number];

export const deltasOf = (...rows: readonly DeltaRow[]): CellDeltas => ({
  messageTypes: rows.map(([messageType]) => messageType),
  days: rows.map(([, day]) => day),
  cells: rows.map(([, , cell]) => cell),
  counts: rows.map(([, , , count]) => count),
});

export const stepOf = (partition: number, from: number, to: number): PartitionStep => ({ partition, from, to });

export const markOf = (mark: Partial<SliceMark>): SliceMark => ({
  messageType: 'kelmu.query',
  day: 0,
  nextFrame: 1,
  isComplete: false,
  counted: 0,
  setAside: 0,
  hashLow: 0,
  hashHigh: 0,
  ...mark,
});

export const letterOf = (letter: Partial<DeadLetter>): DeadLetter => ({
  messageType: 'kelmu.query',
  day: 0,
  frame: 0,
  messages: 1,
  code: 'frame-unreadable',
  reason: 'the frame ends early',
  ...letter,
});

export const batchOf = (batch: Partial<LedgerBatch>): LedgerBatch => ({
  positions: [],
  deltas: deltasOf(),
  marks: [],
  deadLetters: [],
  ...batch,
});
