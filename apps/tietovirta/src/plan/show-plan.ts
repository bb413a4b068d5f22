/** `tietovirta plan`: what will be sent, before anything is. */
import { isCsv, type CsvFormat } from '@tietovirta/key-figures';
import { scenarioPlan } from '@tietovirta/plan';
import {
  findPlanned,
  hoursCsv,
  loadText,
  plannedByHour,
  planText,
  planView,
  refuseOnlyOfScenarios,
  scenarioLoads,
} from '@tietovirta/plan-view';
import { formatScale, originText, type Origin } from '@tietovirta/published';
import {
  factorOf,
  isScenarioFile,
  optionsAmong,
  resolveScenario,
  shippedScenarioOf,
  type Scenario,
} from '@tietovirta/scenarios';
import { jsonText } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { shareShown } from '../cli/share-shown.js';
import { penOf, type Terminal } from '../cli/terminal.js';
import { scenarioRequest } from '../run/scenario-request.js';

export interface PlanOptions extends GlobalOptions {
  readonly year?: string;
  readonly scale?: string;
  readonly seed?: string;
  readonly volumes?: string;
  readonly peaks?: string;
  readonly format: 'text' | CsvFormat | 'json';
  readonly against?: string;
  readonly speed?: string;
}

/** Of a scenario its load; of a message type or an exchange its year. */
export async function showPlan(what: string, options: PlanOptions, terminal: Terminal): Promise<void> {
  if (isScenario(what)) await showLoad(what, options, terminal);
  else showYear(what, options, terminal);
}

const isScenario = (what: string): boolean => isScenarioFile(what) || shippedScenarioOf(what) !== undefined;

async function showLoad(what: string, options: PlanOptions, terminal: Terminal): Promise<void> {
  const { format, json, lang, against, speed, year, scale, seed, volumes, peaks } = options;
  const { out, err, folder } = terminal;
  if (isCsv(format)) throw new BadInput({ fi: `Skenaarion kuormaa ei kirjoiteta muodossa ${format}.`, en: `The load of a scenario is not written as ${format}.` }, { fi: 'Sallittu: text, json.', en: 'Allowed: text, json.' }); // oxfmt-ignore
  const sides = against === undefined ? [what] : [what, against];
  const scenarios: Scenario[] = [];
  for (const [place, side] of sides.entries()) {
    // What is said beside the scenario is said of that one alone.
    const settings = place === 0 ? optionsAmong({ year, scale, seed, volumes, peaks, speed }) : {};
    scenarios.push(resolveScenario(await scenarioRequest(side, settings, folder)));
  }
  const [first, second] = scenarios as [Scenario, Scenario?];
  const loads = scenarioLoads(first, second, shareShown(err));
  const isJson = json === true || format === 'json';
  out.write(isJson ? jsonText({ ...loads.load, against: loads.other ?? null, figures: loads.figures }) : loadText(loads, { lang, pen: penOf(out), speed: factorOf(first.speed) })); // oxfmt-ignore
}

function showYear(what: string, options: PlanOptions, { out }: Terminal): void {
  refuseOnlyOfScenarios(what, [...(options.against === undefined ? [] : ['--against']), ...(options.speed === undefined ? [] : ['--speed'])]); // oxfmt-ignore
  const { format, json, lang } = options;
  const { exchange, types } = findPlanned(what);
  const scenario = resolveScenario({
    overrides: {
      ...optionsAmong({
        year: options.year,
        scale: options.scale,
        seed: options.seed,
        volumes: options.volumes,
        peaks: options.peaks,
      }),
      exchanges: exchange.id,
    },
  });
  const { scale } = scenario;
  const plan = scenarioPlan(scenario).year;
  if (isCsv(format) && json !== true) {
    out.write(hoursCsv(plannedByHour(plan, types), { named: what === exchange.id, format }));
    return;
  }
  const view = planView({ what, scale: options.scale ?? formatScale(scale), plan, types });
  const textOptions = {
    lang,
    pen: penOf(out),
    columns: out.columns,
    originText: (origin: Origin) => originText(origin, lang),
  };
  const isJson = json === true || format === 'json';
  out.write(isJson ? jsonText(view) : planText(view, textOptions));
}
