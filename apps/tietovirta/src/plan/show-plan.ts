/** `tietovirta plan`: what will be sent, before anything is. */
import { isCsv, type CsvFormat } from '@tietovirta/key-figures';
import { scenarioPlan } from '@tietovirta/plan';
import { findPlanned, hoursCsv, plannedByHour, planText, planView } from '@tietovirta/plan-view';
import { formatScale, originText, type Origin } from '@tietovirta/published';
import { optionsAmong, resolveScenario } from '@tietovirta/scenarios';
import { jsonText } from '@tietovirta/wording';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';

export interface PlanOptions extends GlobalOptions {
  readonly year?: string;
  readonly scale?: string;
  readonly seed?: string;
  readonly format: 'text' | CsvFormat | 'json';
}

export function showPlan(what: string, { format, json, lang, ...options }: PlanOptions, { out }: Terminal): void {
  const { exchange, types } = findPlanned(what);
  const scenario = resolveScenario({ overrides: { ...optionsAmong(options), exchanges: exchange.id } });
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
