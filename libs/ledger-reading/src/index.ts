export { LedgerReader, type ReadingEvent, type ReadingOrder } from './ledger-reader.js';
export type { RunBook, RunBooks } from './run-book.js';
