/** Batches for proofs: empty unless a proof says what it is about. */
import {
  KeySet,
  noEntries,
  type CellDeltas,
  type CellMembers,
  type DeadLetter,
  type RunEntries,
  type SentMark,
  type SliceMark,
} from '@tietovirta/counting';
import { dailyMessages } from '@tietovirta/exchanges';
import type { LedgerBatch, SourceStep } from '../ledger-batch.js';

/** A cell delta as one reads it: message type, day, cell, messages. */
export type DeltaRow = readonly [messageType: string, day: number, cell: number, count: number];

/** The same of any measure. */
export type MeasuredRow = readonly [messageType: string, measure: string, period: number, cell: number, value: bigint];

/** Messages a day. */
export const deltasOf = (...rows: readonly DeltaRow[]): CellDeltas =>
  measuredOf(...rows.map(([type, day, cell, count]): MeasuredRow => [type, dailyMessages, day, cell, BigInt(count)]));

export const measuredOf = (...rows: readonly MeasuredRow[]): CellDeltas => ({
  messageTypes: rows.map(([messageType]) => messageType),
  measures: rows.map(([, measure]) => measure),
  periods: rows.map(([, , period]) => period),
  cells: rows.map(([, , , cell]) => cell),
  values: rows.map(([, , , , value]) => value),
});

/** Keys that came in a cell of a distinct measure. */
export const membersOf = (place: Partial<Omit<CellMembers, 'members'>>, ...keys: readonly number[]): CellMembers => ({
  messageType: 'kelmu.query',
  measure: 'distinct person per month',
  period: 0,
  cell: 0,
  ...place,
  members: new KeySet().addKeys(keys).bytes(),
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
  content: { low: 0, high: 0 },
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
