/** `tietovirta exchanges`: the catalogue, or one exchange in full. */
import {
  catalogueMarkdown,
  catalogueText,
  exchangeEntry,
  exchangeMarkdown,
  exchangeNamed,
  exchangeText,
  originsText,
  originsView,
} from '@tietovirta/catalogue-view';
import { exchanges } from '@tietovirta/exchanges';
import { jsonText } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';

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
  const chosen = id === undefined ? exchanges : [exchangeNamed(id)];
  const isJson = json === true || format === 'json';
  const textOptions = { lang, pen: penOf(out) };
  if (origins === true) {
    if (format === 'md') throw unknownForm();
    const view = originsView(chosen, id === undefined ? 'people' : undefined);
    out.write(isJson ? jsonText(view) : originsText(view, textOptions));
    return;
  }
  const entries = chosen.map(exchangeEntry);
  const [entry] = entries;
  if (isJson) {
    out.write(jsonText(id === undefined ? entries : entry));
  } else if (id === undefined || entry === undefined) {
    out.write(format === 'md' ? catalogueMarkdown(entries, lang) : catalogueText(entries, textOptions));
  } else {
    out.write(format === 'md' ? exchangeMarkdown(entry, lang) : exchangeText(entry, textOptions));
  }
}

const unknownForm = (): BadInput =>
  new BadInput(
    { fi: 'Valitsimella --origins ei ole muotoa --format md.', en: '--origins has no --format md.' },
    { fi: 'Käytä muotoa text tai valitsinta --json.', en: 'Take text, or --json.' },
  );
