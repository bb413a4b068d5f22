/** Suites that run a program of this machine. In CI it is installed when it is missing; elsewhere they are reported as skipped without it. */
import { spawnSync } from 'node:child_process';
import { describe } from '@jest/globals';
import { installPackages, mayInstallPackages, missingText } from '@tietovirta/local-stack';
import { isContinuousIntegration } from './environment.js';
import { InfrastructureUnavailable } from './start-infrastructure.js';
import { reportSkipped } from './report-skipped.js';
import { whileLocked } from './while-locked.js';

export interface NeededProgram {
  /** As it is called. */
  readonly program: string;
  /** The Debian package that contains it. */
  readonly debianPackage: string;
}

/** Declares a suite: `await describeWithProgram(…)` at the top level of a spec file. @throws InfrastructureUnavailable in CI */
export const describeWithProgram = async (
  name: string,
  needed: NeededProgram,
  declareTests: () => void,
): Promise<void> => {
  const missing = await whyProgramMissing(needed);
  if (missing === undefined) {
    describe(name, declareTests);
    return;
  }
  reportSkipped(name, [missing]);
  describe.skip(name, declareTests);
};

const isThere = ({ program }: NeededProgram): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** Why a program cannot be run; in CI it is installed if it can be. @throws InfrastructureUnavailable in CI */
export const whyProgramMissing = async (needed: NeededProgram): Promise<string | undefined> => {
  const missing = await whyMissing(needed);
  if (missing !== undefined && isContinuousIntegration()) throw new InfrastructureUnavailable([missing]);
  return missing;
};

const whyMissing = async (needed: NeededProgram): Promise<string | undefined> => {
  if (isThere(needed)) return undefined;
  const text = missingText([{ what: needed.program, debianPackage: needed.debianPackage }]);
  if (!isContinuousIntegration() || !mayInstallPackages()) return text;
  return whileLocked(async () => {
    const fault = isThere(needed) ? undefined : installPackages([needed.debianPackage]);
    return isThere(needed) ? undefined : [fault, text].filter(Boolean).join('\n');
  });
};
