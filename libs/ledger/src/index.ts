export { checkBatch } from './check-batch.js';
export { joinBatches } from './join-batches.js';
export type { LedgerBatch, SourceStep } from './ledger-batch.js';
export type { Ledger, LedgerState, LedgerSums } from './ledger.js';
export { MemoryLedger } from './memory-ledger.js';
