export { runQueueContract } from './contract/run-queue-contract.js';
