/** Suites on real servers: they run where these can be had, fail in CI where they cannot, and are told as skipped else. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { skippedFile } from './environment.js';
import type { Infrastructure } from './infrastructure.js';
import { sharedInfrastructure, startInfrastructure, whyNoInfrastructure } from './start-infrastructure.js';

export interface DescribeOptions {
  /** Of its own: for suites that kill or restart servers. */
  readonly isOwn?: boolean;
  /** Of its own too: servers that talk TLS only and ask for a log-in; plain processes, whatever else is possible. */
  readonly isGuarded?: boolean;
}

const startMs = 240_000;

/**
 * Write `await describeOnInfrastructure(…)` at the top level of a spec file. The infrastructure is there in hooks and
 * tests, not yet while they are declared.
 */
export const describeOnInfrastructure = async (
  name: string,
  prove: (infrastructure: () => Infrastructure) => void,
  { isGuarded = false, isOwn = isGuarded }: DescribeOptions = {},
): Promise<void> => {
  const missing = await whyNoInfrastructure({ isGuarded });
  let current: Infrastructure | undefined;
  const infrastructure = (): Infrastructure => {
    if (current === undefined) throw new Error('the infrastructure is there in hooks and tests only');
    return current;
  };
  if (missing !== undefined) {
    mkdirSync(dirname(skippedFile), { recursive: true });
    appendFileSync(skippedFile, `${JSON.stringify({ name, missing })}\n`);
    describe.skip(name, () => {
      prove(infrastructure);
    });
    return;
  }
  describe(name, () => {
    beforeAll(async () => {
      current = await (isOwn ? startInfrastructure({ isGuarded }) : sharedInfrastructure());
    }, startMs);
    if (isOwn) afterAll(() => current?.stop(), startMs);
    prove(infrastructure);
  });
};
