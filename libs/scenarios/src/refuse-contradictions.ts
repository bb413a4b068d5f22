import { both, type Label } from '@tietovirta/wording';
import { differingSettings } from './differing-settings.js';
import type { ScenarioRequest } from './resolve-scenario.js';
import type { Scenario } from './scenario.js';
import { SettingsContradicted } from './settings-contradicted.js';

export interface GivenScenario {
  /** What has the scenario, e.g. `Run 7`; Finnish in the case of having. */
  readonly what: Label;
  /** The option that brought it, e.g. `--resume`. */
  readonly option: string;
  readonly scenario: Scenario;
}

/**
 * @param request what was asked for beside the scenario that a run or a recording has
 * @throws SettingsContradicted naming every setting that contradicts it; ScenarioRefused as `differingSettings`
 */
export function refuseContradictions({ what, option, scenario }: GivenScenario, request: ScenarioRequest): void {
  const contradictions = differingSettings(scenario, request);
  if (contradictions.length === 0) return;
  throw new SettingsContradicted(
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
