/** `tietovirta show`: one message, from its address and the plan that it names. */
import { exchangeOf } from '@tietovirta/exchanges';
import { describeMessage, messageText, readAddress } from '@tietovirta/message-view';
import { scenarioPlan } from '@tietovirta/plan';
import { originText, type Origin } from '@tietovirta/published';
import { jsonText } from '@tietovirta/wording';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';
import { scenarioOfAddress, type PlanOptions } from './find-plan.js';

export interface ShowOptions extends GlobalOptions, PlanOptions {
  readonly why?: boolean;
}

export async function showMessage(text: string, options: ShowOptions, terminal: Terminal): Promise<void> {
  const { json, lang, why } = options;
  const { out } = terminal;
  const address = readAddress(text);
  const scenario = await scenarioOfAddress(address, options, terminal);
  // Chance is drawn type by type: the other exchanges of the year would change nothing.
  const { year: plan } = scenarioPlan({ ...scenario, exchanges: [exchangeOf(address.messageType).id] });
  const view = describeMessage(plan, address);
  const origins = why === true ? (origin: Origin) => originText(origin, lang) : undefined;
  out.write(
    json === true ? jsonText(view) : messageText(view, { lang, pen: penOf(out), columns: out.columns, why: origins }),
  );
}
