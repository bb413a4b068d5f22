export { MemoryBroker, type MemoryBrokerOptions, type MemoryRecord } from './broker/memory-broker.js';
export { MemoryTransport } from './broker/memory-transport.js';
export { FragileLedger, type LedgerFault } from './fragile-ledger.js';
export { promptLine, type Line } from './line.js';
export { overLine } from './over-line.js';
export { simulatedJobQueue, type SimulatedJobQueueOptions } from './simulated-job-queue.js';
export { SimulatedProcess } from './simulated-process.js';
export { away, SimulatedServer, type SimulatedServerOptions } from './simulated-server.js';
export { SimulatedTime } from './simulated-time.js';
