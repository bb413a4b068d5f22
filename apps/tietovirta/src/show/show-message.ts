/** `tietovirta show`: one message of the full-scale year, from its address alone. */
import { exchangeOf, messageTypes } from '@tietovirta/exchanges';
import { describeMessage } from '@tietovirta/message-view';
import { parseAddress, type MessageAddress } from '@tietovirta/messages';
import { planYear } from '@tietovirta/plan';
import { fullScale, reportYears, scaledFigures, type ReportYear } from '@tietovirta/published';
import { defaultSeed, nearestName } from '@tietovirta/scenarios';
import { BadInput } from '../cli/bad-input.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { messageText } from './message-text.js';

export interface ShowOptions extends GlobalOptions {
  readonly seed?: number;
}

export function showMessage(text: string, { seed = defaultSeed, json, lang }: ShowOptions, { out }: Terminal): void {
  const address = readAddress(text);
  const figures = scaledFigures(address.year as ReportYear, fullScale);
  // Chance is drawn type by type: the other exchanges of the year would change nothing.
  const plan = planYear({ figures, seed, exchanges: [exchangeOf(address.messageType)] });
  const view = describeMessage(plan, address);
  out.write(json === true ? `${JSON.stringify(view, null, 2)}\n` : messageText(view, { lang, out }));
}

/** @throws BadInput with every fault of the address */
function readAddress(text: string): MessageAddress {
  const address = parseAddress(text);
  const form = 'An address is year/message type/ordinal, such as 2024/kelmu.query/1234567.';
  if (address === undefined) throw new BadInput(`"${text}" is no address.`, form);
  const { year, messageType } = address;
  const faults: string[] = [];
  if (!(reportYears as readonly number[]).includes(year))
    faults.push(`There is no year ${year} in the report. Allowed: ${reportYears.join(', ')}.`);
  const ids = messageTypes.map(({ id }) => id);
  if (!ids.includes(messageType)) faults.push(unknownType(messageType, ids));
  if (faults.length > 0)
    throw new BadInput(faults.join('\n'), '"tietovirta exchanges" lists message types and volumes.');
  return address;
}

function unknownType(typed: string, ids: readonly string[]): string {
  const nearest = nearestName(typed, ids);
  return `There is no message type ${typed}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`;
}
