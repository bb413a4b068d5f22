/** Finds the run to go on with, and refuses what contradicts it. */
import type { RunRecord } from '@tietovirta/archive';
import { resolveScenario, type Scenario } from '@tietovirta/scenarios';
import type { Store } from '@tietovirta/store-folder';
import { BadInput } from '../cli/bad-input.js';
import { findRun } from '../runs/open-existing-store.js';
import { requestedScenario, settingsAmong } from './requested-scenario.js';
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
  store: Store,
  { reference, argument, options, folder }: ResumeRequest,
): Promise<ResumedRun> {
  const record = await findRun(store, reference);
  if (record.status === 'finished' || record.status === 'differing')
    throw new BadInput(
      `Run ${record.id} is finished: there is nothing to go on with.`,
      `"tietovirta runs show ${record.id}" shows it, "tietovirta tables --run ${record.id}" prints its tables.`,
    );
  const scenario = record.scenario as Scenario;
  const contradictions = await contradictionsOf(scenario, argument, options, folder);
  if (contradictions.length > 0)
    throw new BadInput(
      [`Run ${record.id} was started with other settings:`, ...contradictions.map((line) => `  ${line}`)].join('\n'),
      'Leave these out to resume it, or leave out --resume to start a new run.',
    );
  return { record, scenario };
}

async function contradictionsOf(
  scenario: Scenario,
  argument: string | undefined,
  options: RunOptions,
  folder: string,
): Promise<readonly string[]> {
  const given = settingsAmong(options);
  const asked = argument === undefined ? undefined : await requestedScenario(argument, {}, folder);
  const names = asked === undefined || asked.name === scenario.name ? [] : [`${asked.name}: it runs ${scenario.name}`];
  // The year gives the other settings their meaning, so they are read in the year of the run.
  const overrides = resolveScenario({ overrides: { year: `${scenario.year}`, ...given } });
  const settings = (Object.keys(given) as (keyof typeof given)[]).filter(
    (setting) => JSON.stringify(overrides[setting]) !== JSON.stringify(scenario[setting]),
  );
  return [
    ...names,
    ...settings.map((setting) => `--${setting} ${given[setting] ?? ''}: it has ${asText(scenario, setting)}`),
  ];
}

function asText(scenario: Scenario, setting: keyof Scenario): string {
  if (setting === 'scale') return `${scenario.scale.numerator}/${scenario.scale.denominator}`;
  if (setting === 'exchanges') return scenario.exchanges.join(',');
  return String(scenario[setting]);
}
