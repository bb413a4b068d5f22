/** `tietovirta find`: messages of a plan by what they say, without a run. */
import { findPlanned, PlanRefused } from '@tietovirta/plan-view';
import { describeMessage } from '@tietovirta/message-view';
import { foundText, readCriteria, searchMessages, type AskedFor } from '@tietovirta/message-search';
import { formatAddress, type PlanAddress } from '@tietovirta/messages';
import { scenarioPlan } from '@tietovirta/plan';
import { optionsAmong, planFingerprint, resolveScenario, type ScenarioOptions } from '@tietovirta/scenarios';
import { jsonText } from '@tietovirta/wording';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';
import { scenarioRequest } from '../run/scenario-request.js';

export interface FindOptions extends GlobalOptions, AskedFor, Pick<ScenarioOptions, 'year' | 'scale' | 'seed'> {
  readonly limit: number;
  readonly ids?: boolean;
  readonly scenario?: string;
}

export async function findMessages(what: string, options: FindOptions, terminal: Terminal): Promise<void> {
  const { scenario: named, year, scale, seed, limit, ids, json, lang } = options;
  const { out, err, folder } = terminal;
  const { exchange, types } = findPlanned(what);
  const [type] = types;
  if (type === undefined || types.length > 1 || type.id !== what) throw oneTypeOf(what, types.map(({ id }) => id)); // oxfmt-ignore
  const scenario = resolveScenario(await scenarioRequest(named, optionsAmong({ year, scale, seed }), folder));
  // Chance is drawn type by type: the other exchanges of the year would change nothing.
  const plan = scenarioPlan({ ...scenario, exchanges: [exchange.id] }).year;
  const criteria = readCriteria(plan, type, options);
  const address: PlanAddress = { year: scenario.year, plan: planFingerprint(scenario) };
  const addressOf = (ordinal: number): string => formatAddress({ ...address, messageType: type.id, ordinal });
  const first: number[] = [];
  let found = 0;
  searchMessages(plan, type, criteria, {
    onFound: (ordinal) => {
      found += 1;
      if (ids === true) out.write(`${addressOf(ordinal)}\n`);
      else if (first.length < limit) first.push(ordinal);
    },
    onShare: (share) => {
      if (err.isTerminal) err.write(`\r${Math.round(100 * share)} %${share === 1 ? '\r     \r' : ''}`);
    },
  });
  if (ids === true) return;
  const messages = first.map((ordinal) => describeMessage(plan, { ...address, messageType: type.id, ordinal }));
  out.write(
    json === true
      ? jsonText({ found, messages })
      : foundText({ messages, found, messageType: type.id }, { lang, pen: penOf(out) }),
  );
}

const oneTypeOf = (exchange: string, ids: readonly string[]): PlanRefused =>
  new PlanRefused(
    { fi: `${exchange} on tiedonvälitys, ei sanomatyyppi.`, en: `${exchange} is an exchange, not a message type.` },
    { fi: `Sen sanomatyypit ovat ${ids.join(', ')}.`, en: `Its message types are ${ids.join(', ')}.` },
  );
