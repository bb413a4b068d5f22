export { away, FragileLedger, type LedgerFault } from './fragile-ledger.js';
export { MemoryBroker } from './memory-broker.js';
export { MemoryTransport } from './memory-transport.js';
export { PlainHandler, PlainHandlers, plainCounts, plainFrame } from './plain-handlers.js';
export { ConsumerProcess } from './consumer-process.js';
