import { differingSettings, type Scenario, type ScenarioOptions } from '@tietovirta/scenarios';
import { both, type Label } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import { scenarioRequest } from './scenario-request.js';

export interface GivenScenario {
  /** What has the scenario, e.g. `Run 7`; Finnish in the case of having. */
  readonly what: Label;
  /** The option that brought it, e.g. `--resume`. */
  readonly option: string;
  readonly scenario: Scenario;
  /** The scenario named on the command line, if any. */
  readonly argument: string | undefined;
  readonly options: ScenarioOptions;
  readonly folder: string;
}

/** @throws BadInput naming every setting that contradicts the scenario of a run that is resumed or replayed */
export async function refuseContradictions({
  what,
  option,
  scenario,
  argument,
  options,
  folder,
}: GivenScenario): Promise<void> {
  const contradictions = differingSettings(scenario, await scenarioRequest(argument, options, folder));
  if (contradictions.length === 0) return;
  throw new BadInput(
    both((lang) => {
      const first = lang === 'fi' ? 'on muut asetukset' : 'has other settings';
      const has = lang === 'fi' ? 'sillä on' : 'it has';
      const lines = contradictions.map((setting) => `  ${setting.asked}: ${has} ${setting.has}`);
      return [`${what[lang]} ${first}:`, ...lines].join('\n');
    }),
    {
      fi: `Jätä nämä pois, tai jätä pois ${option}, niin alkaa uusi ajo.`,
      en: `Leave these out, or leave out ${option} to start a new run.`,
    },
  );
}
