/** Suites on real servers. Where no servers are available they fail in CI, and are reported as skipped elsewhere. */
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Infrastructure } from './infrastructure.js';
import { whyProgramMissing, type NeededProgram } from './describe-with-program.js';
import { reportSkipped } from './report-skipped.js';
import type { ServerName } from './running-servers.js';
import { sharedInfrastructure, startInfrastructure, whyInfrastructureUnavailable } from './start-infrastructure.js';

export interface DescribeOptions {
  /** An infrastructure of its own, for suites that kill or restart servers. Default: true with `isSecured`, otherwise false. */
  readonly isOwn?: boolean;
  /** Of an infrastructure of its own: what the suite uses. The others are started when they are asked for. Default: all. */
  readonly starting?: readonly ServerName[];
  /** Servers that accept TLS only and require a log-in; always plain processes. Default: false. */
  readonly isSecured?: boolean;
  /** What the suite runs besides. */
  readonly program?: NeededProgram;
}

const startTimeoutMs = 240_000;

/**
 * Declares a suite: `await describeOnInfrastructure(…)` at the top level of a spec file. The infrastructure exists in hooks
 * and tests, not yet while `declareTests` declares them.
 */
export const describeOnInfrastructure = async (
  name: string,
  declareTests: (infrastructure: () => Infrastructure) => void,
  { isSecured = false, isOwn = isSecured, starting, program }: DescribeOptions = {},
): Promise<void> => {
  const missing = (await whyInfrastructureUnavailable({ isSecured })) ?? (await missingProgram(program));
  let current: Infrastructure | undefined;
  const infrastructure = (): Infrastructure => {
    if (current === undefined) throw new Error('the infrastructure is there in hooks and tests only');
    return current;
  };
  if (missing !== undefined) {
    reportSkipped(name, missing);
    describe.skip(name, () => {
      declareTests(infrastructure);
    });
    return;
  }
  describe(name, () => {
    beforeAll(async () => {
      current = await (isOwn ? startInfrastructure({ isSecured, starting }) : sharedInfrastructure());
    }, startTimeoutMs);
    if (isOwn) afterAll(() => current?.stop(), startTimeoutMs);
    declareTests(infrastructure);
  });
};

const missingProgram = async (program: NeededProgram | undefined): Promise<readonly string[] | undefined> => {
  const missing = program === undefined ? undefined : await whyProgramMissing(program);
  return missing === undefined ? undefined : [missing];
};
