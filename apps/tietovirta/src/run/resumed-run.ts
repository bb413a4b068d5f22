/** Finds the run to go on with, and refuses what contradicts it. */
import { scenarioOfRun, type RunRecord } from '@tietovirta/archive';
import { findRun, refuseFinished, refuseOtherGeneration, type RunsKept } from '@tietovirta/runs';
import { refuseContradictions, type Scenario } from '@tietovirta/scenarios';
import type { RunOptions } from './run-options.js';
import { scenarioRequest } from './scenario-request.js';

export interface ResumedRun {
  readonly record: RunRecord;
  readonly scenario: Scenario;
}

export interface ResumeRequest {
  readonly reference: number | 'last';
  /** The scenario named on the command line, if any. */
  readonly argument: string | undefined;
  readonly options: RunOptions;
  readonly folder: string;
}

/** @throws RunRefused when it is finished or of another generation, SettingsContradicted when other settings are asked for */
export async function resumedRun(
  runs: RunsKept,
  { reference, argument, options, folder }: ResumeRequest,
): Promise<ResumedRun> {
  const record = await findRun(runs, reference);
  refuseFinished(record, runs.options);
  const scenario = scenarioOfRun(record);
  refuseOtherGeneration(record, scenario, runs.options);
  const what = { fi: `Ajolla ${record.id}`, en: `Run ${record.id}` };
  refuseContradictions({ what, option: '--resume', scenario }, await scenarioRequest(argument, options, folder));
  return { record, scenario };
}
