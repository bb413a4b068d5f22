/** Reads the text of a scenario file. */
import { readSettingsText, type SettingsText } from './read-settings-text.js';
import type { ScenarioFault } from './scenario-fault.js';
import type { ScenarioSettings } from './scenario-schema.js';
import { checkSettings, pathOf } from './setting-faults.js';

/** A scenario file that the app has read. */
export interface ScenarioFile {
  readonly path: string;
  readonly text: string;
}

export interface ReadSettings extends Pick<SettingsText, 'positionOf'> {
  readonly settings: ScenarioSettings;
  readonly faults: readonly ScenarioFault[];
}

export function readScenarioFile({ text }: ScenarioFile): ReadSettings {
  const { values, faults, positionOf } = readSettingsText(text);
  if (values === undefined) return { settings: {}, faults, positionOf };
  const checked = checkSettings(values);
  return {
    settings: checked.settings,
    positionOf,
    faults: checked.faults.map(({ keys, ...fault }) => ({ ...fault, path: pathOf(keys), ...positionOf(...keys) })),
  };
}
