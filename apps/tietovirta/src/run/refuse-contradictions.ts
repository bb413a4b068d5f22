/** A run that is resumed or replayed has its scenario already: whoever names other settings means something else. */
import { formatScale } from '@tietovirta/published';
import { resolveScenario, type Scenario, type ScenarioOptions } from '@tietovirta/scenarios';
import { BadInput } from '../cli/bad-input.js';
import { requestedScenario, settingsAmong } from './requested-scenario.js';

export interface GivenScenario {
  /** What has the scenario, e.g. `Run 7`. */
  readonly what: string;
  /** The option that brought it, e.g. `--resume`. */
  readonly option: string;
  readonly scenario: Scenario;
  /** The scenario named on the command line, if any. */
  readonly argument: string | undefined;
  readonly options: ScenarioOptions;
  readonly folder: string;
}

/** @throws BadInput naming every setting that contradicts the scenario */
export async function refuseContradictions(given: GivenScenario): Promise<void> {
  const contradictions = await contradictionsOf(given);
  if (contradictions.length === 0) return;
  throw new BadInput(
    [`${given.what} has other settings:`, ...contradictions.map((line) => `  ${line}`)].join('\n'),
    `Leave these out, or leave out ${given.option} to start a new run.`,
  );
}

async function contradictionsOf({ scenario, argument, options, folder }: GivenScenario): Promise<readonly string[]> {
  const given = settingsAmong(options);
  const asked = argument === undefined ? undefined : await requestedScenario(argument, {}, folder);
  const names = asked === undefined || asked.name === scenario.name ? [] : [`${asked.name}: it has ${scenario.name}`];
  // The year gives the other settings their meaning, so they are read in the year of the run.
  const overrides = resolveScenario({ overrides: { year: `${scenario.year}`, ...given } });
  const settings = (Object.keys(given) as (keyof typeof given)[])
    .filter((setting) => JSON.stringify(overrides[setting]) !== JSON.stringify(scenario[setting]))
    .map((setting) => `--${setting} ${given[setting] ?? ''}: it has ${asText(scenario, setting)}`);
  return [...names, ...settings];
}

function asText(scenario: Scenario, setting: keyof Scenario): string {
  if (setting === 'scale') return formatScale(scenario.scale);
  return setting === 'exchanges' ? scenario.exchanges.join(',') : String(scenario[setting]);
}
