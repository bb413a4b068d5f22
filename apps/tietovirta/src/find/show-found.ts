/** `tietovirta find`: messages of a plan by what they say, without a run. */
import { findMessages, foundText, type AskedFor } from '@tietovirta/message-search';
import { findPlanned, PlanRefused } from '@tietovirta/plan-view';
import { optionsAmong, resolveScenario, type ScenarioOptions } from '@tietovirta/scenarios';
import { jsonText } from '@tietovirta/wording';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { shareShown } from '../cli/share-shown.js';
import { penOf, type Terminal } from '../cli/terminal.js';
import { scenarioRequest } from '../run/scenario-request.js';

export interface FindOptions extends GlobalOptions, AskedFor, Pick<ScenarioOptions, 'year' | 'scale' | 'seed'> {
  readonly limit: number;
  readonly ids?: boolean;
  readonly scenario?: string;
}

export async function showFound(what: string, options: FindOptions, { out, err, folder }: Terminal): Promise<void> {
  const { scenario: named, year, scale, seed, ids = false, json, lang } = options;
  const { exchange, types } = findPlanned(what);
  if (types[0]?.id !== what) throw notOneType(what, types.map(({ id }) => id)); // oxfmt-ignore
  const request = await scenarioRequest(named, optionsAmong({ year, scale, seed }), folder);
  const scenario = { ...resolveScenario(request), exchanges: [exchange.id] };
  const found = findMessages(scenario, what, options, {
    limit: ids ? 0 : options.limit,
    onAddress: ids ? (address) => out.write(`${address}\n`) : undefined,
    onShare: shareShown(err),
  });
  if (!ids) out.write(json === true ? jsonText(found) : foundText(found, { lang, pen: penOf(out) }));
}

const notOneType = (exchange: string, ids: readonly string[]): PlanRefused =>
  new PlanRefused(
    { fi: `${exchange} on tiedonvälitys, ei sanomatyyppi.`, en: `${exchange} is an exchange, not a message type.` },
    { fi: `Sen sanomatyypit ovat ${ids.join(', ')}.`, en: `Its message types are ${ids.join(', ')}.` },
  );
