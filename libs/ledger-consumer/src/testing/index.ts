export { FragileLedger, type LedgerFault } from './fragile-ledger.js';
export { MemoryBroker } from './memory-broker.js';
export { MemoryTransport } from './memory-transport.js';
export { PlainBook, PlainBooks, plainCounts, plainFrame } from './plain-books.js';
export { ReadingProcess } from './reading-process.js';
