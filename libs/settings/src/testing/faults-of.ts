import { readSettings, type Environment } from '../read-settings.js';
import { formatFault } from '../setting-fault.js';
import { needs, type Need } from '../setting.js';
import { SettingsRefused } from '../settings-refused.js';

/** The faults of an environment as text; none when it can be used. */
export function faultsOf(env: Environment, needed: readonly Need[] = needs): readonly string[] {
  try {
    readSettings(env, { needs: needed });
    return [];
  } catch (error) {
    if (error instanceof SettingsRefused) return error.faults.map((fault) => formatFault(fault).en);
    throw error;
  }
}
