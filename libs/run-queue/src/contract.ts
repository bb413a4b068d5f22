export { contractLimits, eventually, jobQueueContract, type JobQueueHarness } from './contract/job-queue-contract.js';
export { runQueueContract } from './contract/run-queue-contract.js';
