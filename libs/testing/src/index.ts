export { describeOnInfrastructure } from './describe-on-infrastructure.js';
export type { DescribeOptions } from './describe-on-infrastructure.js';
export { describeWithProgram, type NeededProgram } from './describe-with-program.js';
export { eventually } from './eventually.js';
export type { EventuallyOptions } from './eventually.js';
export type {
  Infrastructure,
  InfrastructureKind,
  TestKafka,
  TestPostgres,
  TestRedis,
  TestServer,
} from './infrastructure.js';
export { runService } from './run-service.js';
export type { RunningService, RunServiceOptions } from './run-service.js';
export { InfrastructureUnavailable, sharedInfrastructure, startInfrastructure } from './start-infrastructure.js';
