/** `tietovirta person`: a life, from the ordinal alone. */
import { findPerson, lifeText, lifeView } from '@tietovirta/person-view';
import { jsonText } from '@tietovirta/wording';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';
import { refuseUnknownYear } from './refuse-year.js';

export interface PersonOptions extends GlobalOptions {
  readonly year: number;
}

export function showPerson(text: string, { json, lang, year }: PersonOptions, { out }: Terminal): void {
  refuseUnknownYear(year);
  const view = lifeView(findPerson(text), year);
  out.write(json === true ? jsonText(view) : lifeText(view, { lang, pen: penOf(out) }));
}
