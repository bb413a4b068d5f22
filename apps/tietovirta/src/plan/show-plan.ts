/** `tietovirta plan`: what will be sent, before anything is. */
import { exchanges, type FollowUpType, type MessageType } from '@tietovirta/exchanges';
import { planYear } from '@tietovirta/plan';
import { findPlanned, hoursCsv, plannedAmong, planText, planView } from '@tietovirta/plan-view';
import { formatScale, scaledFigures, type Origin } from '@tietovirta/published';
import { nearestName, optionsAmong, resolveScenario } from '@tietovirta/scenarios';
import { jsonText, didYouMean } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import { originText } from '../cli/origin-text.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';

export interface PlanOptions extends GlobalOptions {
  readonly year?: string;
  readonly scale?: string;
  readonly seed?: string;
  readonly format: 'text' | 'csv' | 'json';
}

export function showPlan(what: string, { format, json, lang, ...options }: PlanOptions, { out }: Terminal): void {
  const { exchange, types } = findPlanned(what, exchanges) ?? refuse(what);
  const { base, scale, seed } = resolveScenario({ overrides: optionsAmong(options) });
  const plan = planYear({ figures: scaledFigures(base, scale), seed, exchanges: [exchange] });
  if (format === 'csv' && json !== true) {
    const planned = plannedAmong(plan, types);
    if (planned.length === 0) throw notPlanned(types[0]);
    out.write(hoursCsv(planned, { named: what === exchange.id }));
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

function refuse(what: string): never {
  const names = exchanges.flatMap(({ id, messageTypes }) => [id, ...messageTypes.map((type) => type.id)]);
  const meant = didYouMean(nearestName(what, names));
  throw new BadInput(
    {
      fi: `Sanomatyyppiä tai tiedonvälitystä ${what} ei ole.${meant.fi}`,
      en: `There is no message type or exchange ${what}.${meant.en}`,
    },
    {
      fi: '"tietovirta exchanges" luettelee tiedonvälitykset ja niiden sanomatyypit.',
      en: '"tietovirta exchanges" lists exchanges and their message types.',
    },
  );
}

function notPlanned(type: MessageType | undefined): BadInput {
  const { id, answers } = type as FollowUpType;
  return new BadInput(
    {
      fi: `Sanomaa ${id} ei suunnitella tunneittain: se seuraa sanomasta ${answers}.`,
      en: `${id} is not planned hour by hour: it follows from ${answers}.`,
    },
    {
      fi: `Kokeile "tietovirta plan ${answers} --format csv".`,
      en: `Try "tietovirta plan ${answers} --format csv".`,
    },
  );
}
