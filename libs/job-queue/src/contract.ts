export { contractLimits, eventually, jobQueueContract, type JobQueueHarness } from './contract/job-queue-contract.js';
