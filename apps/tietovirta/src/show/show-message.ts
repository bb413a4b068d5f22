/** `tietovirta show`: one message of the full-scale year, from its address alone. */
import { exchangeOf } from '@tietovirta/exchanges';
import { describeMessage, messageText, readAddress } from '@tietovirta/message-view';
import { planYear } from '@tietovirta/plan';
import { fullScale, originText, scaledFigures, type Origin, type ReportYear } from '@tietovirta/published';
import { defaultSeed } from '@tietovirta/scenarios';
import { jsonText } from '@tietovirta/wording';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';

export interface ShowOptions extends GlobalOptions {
  readonly seed?: number;
  readonly why?: boolean;
}

export function showMessage(text: string, options: ShowOptions, { out }: Terminal): void {
  const { seed = defaultSeed, json, lang, why } = options;
  const address = readAddress(text);
  const figures = scaledFigures(address.year as ReportYear, fullScale);
  // Chance is drawn type by type: the other exchanges of the year would change nothing.
  const plan = planYear({ figures, seed, exchanges: [exchangeOf(address.messageType)] });
  const view = describeMessage(plan, address);
  const origins = why === true ? (origin: Origin) => originText(origin, lang) : undefined;
  out.write(
    json === true ? jsonText(view) : messageText(view, { lang, pen: penOf(out), columns: out.columns, why: origins }),
  );
}
