import { formatFault, type SettingFault } from './setting-fault.js';

/** Settings that nothing can start with. Names every fault at once, so that nobody mends them one by one. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';
  readonly code = 'SETTINGS_REFUSED';
  readonly hint = 'Settings are environment variables; the README of libs/settings lists them all.';

  /** @param file the file that some of the settings came from */
  constructor(
    readonly faults: readonly SettingFault[],
    readonly file?: string,
  ) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    const place = file === undefined ? '' : `, in the environment or in ${file}`;
    super([`The settings have ${count}${place}:`, ...faults.map((fault) => `  ${formatFault(fault)}`)].join('\n'));
  }
}
