/** Finds the scenario in whose plan an address stands: what is given beside it, or what kept runs know. */
import type { MessageAddress } from '@tietovirta/messages';
import { findRun, keptScenarioAt, scenarioAt, scenarioOfRunAt } from '@tietovirta/runs';
import { optionsAmong, resolveScenario, type Scenario, type ScenarioOptions } from '@tietovirta/scenarios';
import type { PlaceOptions } from '../cli/place-options.js';
import type { Terminal } from '../cli/terminal.js';
import { scenarioRequest } from '../run/scenario-request.js';
import { hasStore } from '../runs/open-existing-store.js';
import { withRuns } from '../runs/with-runs.js';

/** What may be said beside an address to name its plan. */
export interface PlanOptions extends PlaceOptions, Pick<ScenarioOptions, 'scale' | 'seed'> {
  readonly run?: number | 'last';
  readonly scenario?: string;
}

/** @throws RunRefused when what is given is another plan, or no plan of this fingerprint is known */
export async function scenarioOfAddress(
  address: MessageAddress,
  options: PlanOptions,
  terminal: Terminal,
): Promise<Scenario> {
  const { run, scenario, scale, seed, on, store } = options;
  if (run !== undefined)
    return scenarioOfRunAt(address, await withRuns(options, terminal, (runs) => findRun(runs, run)));
  const settings = optionsAmong({ scale, seed });
  const inYear = { ...settings, year: `${address.year}` };
  if (scenario !== undefined) {
    const asked = resolveScenario(await scenarioRequest(scenario, settings, terminal.folder));
    const { name } = asked;
    return scenarioAt(address, asked, { fi: `skenaarion ${name}`, en: `the scenario ${name}` });
  }
  const ofYear = resolveScenario({ overrides: inYear });
  if (Object.keys(settings).length > 0)
    return scenarioAt(address, ofYear, { fi: 'annettujen asetusten', en: 'the settings given' });
  if (address.plan === undefined) return ofYear;
  const isEmpty = on === 'embedded' && !hasStore(store, terminal);
  return keptScenarioAt(address, isEmpty ? [] : await withRuns(options, terminal, ({ archive }) => archive.list()));
}
