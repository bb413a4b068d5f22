/** Finds the run to go on with, and refuses what contradicts it. */
import { scenarioOfRun, type RunRecord } from '@tietovirta/archive';
import type { Scenario } from '@tietovirta/scenarios';
import { BadInput } from '../cli/bad-input.js';
import { findRun, type RunsKept } from '@tietovirta/runs';
import { refuseContradictions } from './refuse-contradictions.js';
import type { RunOptions } from './run-options.js';

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

/** @throws BadInput when the run is finished, or when the command line asks for another scenario than it has */
export async function resumedRun(
  runs: RunsKept,
  { reference, argument, options, folder }: ResumeRequest,
): Promise<ResumedRun> {
  const record = await findRun(runs, reference);
  if (record.status === 'finished' || record.status === 'differing')
    throw new BadInput(
      {
        fi: `Ajo ${record.id} on valmis: ei ole mitä jatkaa.`,
        en: `Run ${record.id} is finished: there is nothing to go on with.`,
      },
      {
        fi: `"tietovirta runs show ${record.id}${runs.options}" näyttää sen, "tietovirta tables --run ${record.id}${runs.options}" tulostaa taulukot.`,
        en: `"tietovirta runs show ${record.id}${runs.options}" shows it, "tietovirta tables --run ${record.id}${runs.options}" prints its tables.`,
      },
    );
  const scenario = scenarioOfRun(record);
  await refuseContradictions({
    what: { fi: `Ajolla ${record.id}`, en: `Run ${record.id}` },
    option: '--resume',
    scenario,
    argument,
    options,
    folder,
  });
  return { record, scenario };
}
