export { consumerGroup, type ConsumerGroup, type SharedTopics } from './consumer-group.js';
export { endRunsThatLost } from './end-runs-that-lost.js';
export { endRun } from './end-run.js';
export { playableScenario } from './playable-scenario.js';
export { ProgressWatch } from './progress-watch.js';
export { hasEnded } from './has-ended.js';
export { LedgerConsumer, type LedgerConsumerOptions } from './ledger-consumer.js';
export type { ConsumerEvent } from './consumer-event.js';
export type { RunHandler, RunHandlers } from './run-handler.js';
