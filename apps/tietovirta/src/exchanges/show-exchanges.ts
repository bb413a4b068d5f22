/** `tietovirta exchanges`: the catalogue, or one exchange in full. */
import { exchanges } from '@tietovirta/exchanges';
import { nearestName } from '@tietovirta/scenarios';
import { didYouMean, jsonText } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { catalogueMarkdown, catalogueText } from './catalogue-text.js';
import { exchangeEntry } from './exchange-entry.js';
import { exchangeMarkdown, exchangeText } from './exchange-text.js';
import { originsText, originsView } from './origins-text.js';

export interface ExchangesOptions extends GlobalOptions {
  readonly format: 'text' | 'md' | 'json';
  /** List where every number comes from instead. */
  readonly origins?: boolean;
}

export function showExchanges(
  id: string | undefined,
  { format, json, lang, origins }: ExchangesOptions,
  { out }: Terminal,
): void {
  const chosen = id === undefined ? exchanges : [exchangeWithId(id)];
  const isJson = json === true || format === 'json';
  if (origins === true) {
    if (format === 'md') throw unknownForm();
    const view = originsView(chosen);
    out.write(isJson ? jsonText(view) : originsText(view, { lang, out }));
    return;
  }
  const entries = chosen.map(exchangeEntry);
  const [entry] = entries;
  if (isJson) {
    out.write(jsonText(id === undefined ? entries : entry));
  } else if (id === undefined || entry === undefined) {
    out.write(format === 'md' ? catalogueMarkdown(entries, lang) : catalogueText(entries, { lang, out }));
  } else {
    out.write(format === 'md' ? exchangeMarkdown(entry, lang) : exchangeText(entry, { lang, out }));
  }
}

function exchangeWithId(id: string): (typeof exchanges)[number] {
  const found = exchanges.find((exchange) => exchange.id === id);
  if (found !== undefined) return found;
  // Whoever names a message type means its exchange.
  const owner = exchanges.find(({ messageTypes }) => messageTypes.some((type) => type.id === id));
  if (owner !== undefined) return owner;
  const ids = exchanges.map((exchange) => exchange.id);
  const meant = didYouMean(nearestName(id, ids));
  throw new BadInput(
    { fi: `Tiedonvälitystä ${id} ei ole.${meant.fi}`, en: `There is no exchange ${id}.${meant.en}` },
    { fi: `Sallittu: ${ids.join(', ')}.`, en: `Allowed: ${ids.join(', ')}.` },
  );
}

const unknownForm = (): BadInput =>
  new BadInput(
    { fi: 'Valitsimella --origins ei ole muotoa --format md.', en: '--origins has no --format md.' },
    { fi: 'Käytä muotoa text tai valitsinta --json.', en: 'Take text, or --json.' },
  );
