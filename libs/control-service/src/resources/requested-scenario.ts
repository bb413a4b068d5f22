import type { ScenarioRequestBody } from '@tietovirta/control-contract';
import { refuseUnplannable } from '@tietovirta/plan';
import { resolveScenario, type Scenario } from '@tietovirta/scenarios';

/** The scenario that a request asks for. @throws ScenarioRefused naming every fault; PlanTooLarge; VolumesRefused */
export function requestedScenario({ scenario: asked }: ScenarioRequestBody): Scenario {
  const scenario =
    typeof asked === 'string'
      ? resolveScenario({ scenario: asked })
      : resolveScenario({ file: { path: 'scenario', text: JSON.stringify(asked) } });
  refuseUnplannable(scenario);
  return scenario;
}
