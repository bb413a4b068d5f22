import { scenarioOrRefusal, type Archive, type RunRecord } from '@tietovirta/archive';
import type { Ledger } from '@tietovirta/ledger';
import { generationVersion } from '@tietovirta/messages';
import { ScenarioRefused, type Scenario } from '@tietovirta/scenarios';
import { endRun } from './end-run.js';

/**
 * The scenario of a run that this version can make or count messages of. undefined: it cannot, and a run that was going on is ended
 * with the reason. Messages of two generations are never mixed in one run, whichever service is of another version than the others.
 */
export async function playableScenario(
  keepers: { readonly archive: Archive; readonly ledger: Ledger },
  run: RunRecord,
): Promise<Scenario | undefined> {
  const scenario = scenarioOrRefusal(run);
  const refusal = scenario instanceof ScenarioRefused ? scenario.message : otherGeneration(run);
  if (refusal === undefined) return scenario as Scenario;
  if (run.status === 'running') await endRun(keepers, run, refusal);
  return undefined;
}

const otherGeneration = ({ generation, productVersion }: RunRecord): string | undefined =>
  generation === generationVersion
    ? undefined
    : `its messages are of generation ${generation} (version ${productVersion}), a service makes generation ${generationVersion}: ` +
      `let all services be of the version that starts runs`;
