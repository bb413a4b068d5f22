import { readStoredScenario, ScenarioRefused, type Scenario } from '@tietovirta/scenarios';
import type { RunRecord } from './run-record.js';

type Stored = Pick<RunRecord, 'id' | 'productVersion' | 'scenario'>;

/** The scenario of a run, read from what is stored. @throws ScenarioRefused naming every fault of it */
export const scenarioOfRun = ({ id, productVersion, scenario }: Stored): Scenario =>
  readStoredScenario(scenario, {
    fi: `Ajon ${id} skenaariota, jonka versio ${productVersion} tallensi,`,
    en: `The scenario of run ${id}, stored by version ${productVersion},`,
  });

/** The same for those who go on without it, such as a list of runs. */
export function scenarioOrRefusal(run: Stored): Scenario | ScenarioRefused {
  try {
    return scenarioOfRun(run);
  } catch (error) {
    if (error instanceof ScenarioRefused) return error;
    throw error;
  }
}
