/** Finds the scenario in whose plan an address stands: given, or known by its fingerprint from a kept run. */
import { scenarioOfRun, scenarioOrRefusal, type RunRecord } from '@tietovirta/archive';
import { formatAddress, type MessageAddress } from '@tietovirta/messages';
import {
  optionsAmong,
  planFingerprint,
  resolveScenario,
  ScenarioRefused,
  type Scenario,
  type ScenarioOptions,
} from '@tietovirta/scenarios';
import type { Label } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { Terminal } from '../cli/terminal.js';
import { scenarioRequest } from '../run/scenario-request.js';
import { hasStore } from '../runs/open-existing-store.js';

/** What may be said beside an address to name its plan. */
export interface PlanOptions extends PlaceOptions, Pick<ScenarioOptions, 'scale' | 'seed'> {
  readonly run?: number | 'last';
  readonly scenario?: string;
}

/** @throws BadInput when what is given is another plan, or no plan of this fingerprint is known */
export async function scenarioOfAddress(
  address: MessageAddress,
  options: PlanOptions,
  terminal: Terminal,
): Promise<Scenario> {
  const given = await givenScenario(address, options, terminal);
  if (given !== undefined) return sameAs(address, given);
  const ofYear = resolveScenario({ overrides: { year: `${address.year}` } });
  return address.plan === undefined ? ofYear : keptScenario(address, options, terminal);
}

interface Given {
  readonly scenario: Scenario;
  /** What gave it. */
  readonly by: Label;
}

async function givenScenario(
  { year }: MessageAddress,
  options: PlanOptions,
  terminal: Terminal,
): Promise<Given | undefined> {
  const { run, scenario, scale, seed } = options;
  if (run !== undefined) {
    const [{ findRun }, { withRuns }] = await Promise.all([import('@tietovirta/runs'), import('../runs/with-runs.js')]);
    const record = await withRuns(options, terminal, (runs) => findRun(runs, run));
    return { scenario: scenarioOfRun(record), by: { fi: `ajon ${record.id}`, en: `run ${record.id}` } };
  }
  const settings = optionsAmong({ scale, seed });
  if (scenario === undefined && Object.keys(settings).length === 0) return undefined;
  const inYear = scenario === undefined ? { ...settings, year: `${year}` } : settings;
  const resolved = resolveScenario(await scenarioRequest(scenario, inYear, terminal.folder));
  const { name } = resolved;
  const by =
    scenario === undefined
      ? { fi: 'annettujen asetusten', en: 'the settings given' }
      : { fi: `skenaarion ${name}`, en: `the scenario ${name}` };
  return { scenario: resolved, by };
}

/** @throws BadInput with the address that the message of this place has in the plan that was given */
function sameAs(address: MessageAddress, { scenario, by }: Given): Scenario {
  const plan = planFingerprint(scenario);
  if (scenario.year === address.year && plan === address.plan) return scenario;
  const [asked, there] = [formatAddress(address), formatAddress({ ...address, year: scenario.year, plan })];
  throw new BadInput(
    { fi: `Osoite ${asked} ei ole ${by.fi} suunnitelmassa.`, en: `The address ${asked} is not in the plan of ${by.en}.` }, // oxfmt-ignore
    { fi: `Siellä sama paikka on ${there}.`, en: `There the same place is ${there}.` },
  );
}

/** The scenario of the newest kept run with the fingerprint of the address. */
async function keptScenario(address: MessageAddress, options: PlanOptions, terminal: Terminal): Promise<Scenario> {
  const { on, store } = options;
  const isEmpty = on === 'embedded' && !hasStore(store, terminal);
  const runs = isEmpty ? [] : await keptRuns(options, terminal);
  for (const run of runs) {
    const scenario = scenarioOrRefusal(run);
    const isReadable = !(scenario instanceof ScenarioRefused);
    if (isReadable && scenario.year === address.year && planFingerprint(scenario) === address.plan) return scenario;
  }
  throw new BadInput(
    {
      fi: `Suunnitelmaa ${address.plan} ei tunneta: ${runs.length === 0 ? 'yhtään ajoa ei ole tallessa' : 'sellaista ajoa ei ole tallessa'}.`,
      en: `The plan ${address.plan} is not known: ${runs.length === 0 ? 'no run is kept' : 'no such run is kept'}.`,
    },
    {
      fi: 'Anna --scenario (nimi tai tiedosto) tai --scale ja --seed, joista sanoma syntyy; tai --store tai --on kafka, jossa sen ajo on.',
      en: 'Give the --scenario (a name or a file) or the --scale and --seed that the message comes from; or the --store or --on kafka that keeps its run.',
    },
  );
}

async function keptRuns(options: PlanOptions, terminal: Terminal): Promise<readonly RunRecord[]> {
  const { withRuns } = await import('../runs/with-runs.js');
  return withRuns(options, terminal, ({ archive }) => archive.list());
}
