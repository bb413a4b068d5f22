/** A run that is resumed or replayed has its scenario already: whoever names other settings means something else. */
import { formatScale, isSameScale } from '@tietovirta/published';
import { resolveScenario, type Scenario, type ScenarioOptions } from '@tietovirta/scenarios';
import { both, type Label } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import { requestedScenario, settingsAmong } from './requested-scenario.js';

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

/** @throws BadInput naming every setting that contradicts the scenario */
export async function refuseContradictions(given: GivenScenario): Promise<void> {
  const contradictions = await contradictionsOf(given);
  if (contradictions.length === 0) return;
  throw new BadInput(
    both((lang) => {
      const first = lang === 'fi' ? 'on muut asetukset' : 'has other settings';
      return [`${given.what[lang]} ${first}:`, ...contradictions.map((line) => `  ${line[lang]}`)].join('\n');
    }),
    {
      fi: `Jätä nämä pois, tai jätä pois ${given.option}, niin alkaa uusi ajo.`,
      en: `Leave these out, or leave out ${given.option} to start a new run.`,
    },
  );
}

async function contradictionsOf({ scenario, argument, options, folder }: GivenScenario): Promise<readonly Label[]> {
  const given = settingsAmong(options);
  const asked = argument === undefined ? undefined : await requestedScenario(argument, {}, folder);
  const names = asked === undefined || asked.name === scenario.name ? [] : [differing(asked.name, scenario.name)];
  // The year gives the other settings their meaning, so they are read in the year of the run.
  const overrides = resolveScenario({ overrides: { year: `${scenario.year}`, ...given } });
  const settings = (Object.keys(given) as (keyof typeof given)[])
    .filter((setting) => !isSameSetting(setting, overrides, scenario))
    .map((setting) => differing(`--${setting} ${given[setting] ?? ''}`, asText(scenario, setting)));
  return [...names, ...settings];
}

const isSameSetting = (setting: keyof Scenario, one: Scenario, other: Scenario): boolean =>
  setting === 'scale'
    ? isSameScale(one.scale, other.scale)
    : JSON.stringify(one[setting]) === JSON.stringify(other[setting]);

const differing = (asked: string, has: string): Label => ({
  fi: `${asked}: sillä on ${has}`,
  en: `${asked}: it has ${has}`,
});

function asText(scenario: Scenario, setting: keyof Scenario): string {
  if (setting === 'scale') return formatScale(scenario.scale);
  return setting === 'exchanges' ? scenario.exchanges.join(',') : String(scenario[setting]);
}
