export type { CellDeltas, DeadLetter, LedgerBatch, PartitionStep, SliceAddress, SliceMark } from './ledger-batch.js';
export type { Ledger, LedgerState } from './ledger.js';
