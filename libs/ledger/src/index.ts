export { checkBatch } from './check-batch.js';
export type { CellDeltas, DeadLetter, LedgerBatch, PartitionStep, SliceAddress, SliceMark } from './ledger-batch.js';
export type { Ledger, LedgerState } from './ledger.js';
export { MemoryLedger } from './memory-ledger.js';
