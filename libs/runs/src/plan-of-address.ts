/** Which plan an address stands in: that of a scenario that is given, or of a run that is kept. */
import { scenarioOfRun, scenarioOrRefusal, type RunRecord } from '@tietovirta/archive';
import { formatAddress, formatPlan, type MessageAddress, type PlanAddress } from '@tietovirta/messages';
import { planFingerprint, ScenarioRefused, type PlanSettings, type Scenario } from '@tietovirta/scenarios';
import type { Label } from '@tietovirta/wording';
import { RunRefused } from './run-refused.js';

/** The plan of settings, as addresses name it. */
export const planAddressOf = (settings: PlanSettings): PlanAddress => ({
  year: settings.year,
  plan: planFingerprint(settings),
});

/** The scenario of a run. @throws RunRefused when the address is not in its plan, with the address of that place there */
export const scenarioOfRunAt = (address: MessageAddress, run: RunRecord): Scenario =>
  scenarioAt(address, scenarioOfRun(run), { fi: `ajon ${run.id}`, en: `run ${run.id}` });

/**
 * @param of whose plan it is; Finnish in the genitive
 * @throws RunRefused when the address is not in the plan of the scenario, with the address of that place there
 */
export function scenarioAt(address: MessageAddress, scenario: Scenario, of: Label): Scenario {
  const plan = planAddressOf(scenario);
  if (formatPlan(plan) === formatPlan(address)) return scenario;
  const [asked, there] = [formatAddress(address), formatAddress({ ...address, ...plan })];
  throw new RunRefused(
    {
      fi: `Osoite ${asked} ei ole ${of.fi} suunnitelmassa.`,
      en: `The address ${asked} is not in the plan of ${of.en}.`,
    },
    { fi: `Siellä sama paikka on ${there}.`, en: `There the same place is ${there}.` },
  );
}

/** @param runs those that are kept, the newest first @throws RunRefused when none has the plan of the address */
export function keptScenarioAt(address: MessageAddress, runs: readonly RunRecord[]): Scenario {
  const plan = formatPlan(address);
  for (const run of runs) {
    const scenario = scenarioOrRefusal(run);
    if (!(scenario instanceof ScenarioRefused) && formatPlan(planAddressOf(scenario)) === plan) return scenario;
  }
  const isEmpty = runs.length === 0;
  throw new RunRefused(
    {
      fi: `Suunnitelmaa ${plan} ei tunneta: ${isEmpty ? 'yhtään ajoa ei ole tallessa' : 'sellaista ajoa ei ole tallessa'}.`,
      en: `The plan ${plan} is not known: ${isEmpty ? 'no run is kept' : 'no run of it is kept'}.`,
    },
    {
      fi: 'Anna --scenario (nimi tai tiedosto) tai --scale ja --seed, joista sanoma syntyy; tai --store tai --on kafka, jossa sen ajo on.',
      en: 'Give the --scenario (a name or a file) or the --scale and --seed that the message comes from; or the --store or --on kafka that keeps its run.',
    },
  );
}
