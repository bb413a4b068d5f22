export { endRun } from './end-run.js';
export { LedgerConsumer, type LedgerConsumerOptions } from './ledger-consumer.js';
export type { ConsumerEvent } from './consumer-event.js';
export type { RunHandler, RunHandlers } from './run-handler.js';
