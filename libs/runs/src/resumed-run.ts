/** Finds the run to go on with, and refuses what contradicts it. */
import { scenarioOfRun, type RunRecord } from '@tietovirta/archive';
import {
  refuseContradictions,
  resolveScenario,
  toStored,
  type Scenario,
  type ScenarioRequest,
} from '@tietovirta/scenarios';
import { findRun, refuseFinished } from './find-run.js';
import { refuseOtherGeneration } from './other-generation.js';
import type { RunsKept } from './runs-kept.js';

export interface ResumedRun {
  readonly record: RunRecord;
  readonly scenario: Scenario;
}

/**
 * @param asked what the user asked for beside the run to resume
 * @throws RunRefused when it is finished or of another generation, SettingsContradicted when other settings than a speed and a lateness are asked for
 */
export async function resumedRun(
  runs: RunsKept,
  reference: number | 'last',
  asked: ScenarioRequest,
): Promise<ResumedRun> {
  const record = await findRun(runs, reference);
  refuseFinished(record, runs.options);
  const scenario = scenarioOfRun(record);
  refuseOtherGeneration(record, scenario, runs.options);
  const what = { fi: `Ajolla ${record.id}`, en: `Run ${record.id}` };
  const { speed, lateness, ...others } = asked.overrides ?? {};
  refuseContradictions({ what, option: '--resume', scenario }, { ...asked, overrides: others });
  const isAsBefore = speed === undefined && lateness === undefined;
  return isAsBefore ? { record, scenario } : atPace(runs, record, scenario, { speed, lateness });
}

/** How fast a run goes on changes none of its messages: it may be another speed than before. */
async function atPace(
  { archive }: RunsKept,
  { id }: RunRecord,
  before: Scenario,
  typed: { readonly speed?: string | undefined; readonly lateness?: string | undefined },
): Promise<ResumedRun> {
  const { speed = `${before.speed}`, lateness = before.lateness } = typed;
  const asked = resolveScenario({ overrides: { year: `${before.year}`, speed, lateness } });
  const scenario = { ...before, speed: asked.speed, lateness: asked.lateness };
  return { scenario, record: await archive.keepScenario(id, toStored(scenario)) };
}
