export { LedgerReader, type ReadingOrder } from './ledger-reader.js';
export type { ReadingEvent } from './reading-event.js';
export type { RunBook, RunBooks } from './run-book.js';
