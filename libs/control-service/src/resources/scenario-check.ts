import type { ScenarioCheck, ScenarioRequestBody } from '@tietovirta/control-contract';
import { ScenarioRefused, toStored } from '@tietovirta/scenarios';
import type { Language } from '@tietovirta/wording';
import { scenarioFaults } from '../http/problem-of.js';
import { requestedScenario } from './requested-scenario.js';

/** All faults of a scenario that is asked for, or the scenario as a run would keep it. @throws PlanTooLarge */
export function scenarioCheck(asked: ScenarioRequestBody, lang: Language): ScenarioCheck {
  try {
    return { isFine: true, scenario: toStored(requestedScenario(asked)), faults: [] };
  } catch (error) {
    if (error instanceof ScenarioRefused) return { isFine: false, scenario: null, faults: scenarioFaults(error, lang) };
    throw error;
  }
}
