/** A run that is resumed or replayed has its scenario already: other settings mean another run. */
import { formatScale, isSameScale } from '@tietovirta/published';
import { peaksText } from './peaks.js';
import { readScenarioFile } from './read-scenario-file.js';
import { resolveScenario, type ScenarioRequest } from './resolve-scenario.js';
import { optionsAmong } from './scenario-options.js';
import { runSettingNames, type RunSettingName } from './scenario-schema.js';
import type { Scenario } from './scenario.js';
import { volumesText } from './volumes.js';

/** A setting that was asked for and is another in the scenario. */
export interface DifferingSetting {
  /** As typed: `--seed 7`, `seed` of a file, or the name of a scenario. */
  readonly asked: string;
  /** What the scenario has instead. */
  readonly has: string;
}

/**
 * What is asked for beside a scenario, and contradicts it: the name of another, what a file says, options.
 * @throws ScenarioRefused for a name, a file or options that are none
 */
export function differingSettings(scenario: Scenario, request: ScenarioRequest): readonly DifferingSetting[] {
  const { overrides = {}, ...named } = request;
  const options = optionsAmong(overrides);
  const isOption = (setting: RunSettingName): boolean => setting in options;
  const file = named.file === undefined ? {} : readScenarioFile(named.file).settings;
  const isNamed = named.file !== undefined || named.scenario !== undefined;
  const asked = isNamed ? resolveScenario(named) : scenario;
  // The year gives the other options their meaning, so they are read in the year of the run.
  const typed = resolveScenario({ overrides: { year: `${scenario.year}`, ...options } });
  const names = asked.name === scenario.name ? [] : [{ asked: asked.name, has: scenario.name }];
  const settings = runSettingNames.flatMap((setting): readonly DifferingSetting[] => {
    if (!isOption(setting) && (setting === 'name' || !(setting in file))) return [];
    const wanted = isOption(setting) ? typed : asked;
    if (isSame(setting, wanted, scenario)) return [];
    const words = isOption(setting)
      ? `--${setting} ${options[setting] ?? ''}`
      : `${setting} ${textOf(wanted, setting)}`;
    return [{ asked: words, has: textOf(scenario, setting) }];
  });
  return [...names, ...settings];
}

const isSame = (setting: RunSettingName, one: Scenario, other: Scenario): boolean =>
  setting === 'scale' ? isSameScale(one.scale, other.scale) : textOf(one, setting) === textOf(other, setting);

function textOf(scenario: Scenario, setting: RunSettingName): string {
  if (setting === 'scale') return formatScale(scenario.scale);
  if (setting === 'peaks') return peaksText(scenario.peaks ?? []);
  if (setting === 'volumes') return volumesText(scenario.volumes ?? {});
  return setting === 'exchanges' ? scenario.exchanges.join(',') : String(scenario[setting]);
}
