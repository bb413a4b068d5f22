/** `tietovirta person`: a life, from the ordinal alone, and the messages of the year about it. */
import { findPerson, lifeText, lifeView, messagesAbout, messagesText } from '@tietovirta/person-view';
import { scenarioPlan } from '@tietovirta/plan';
import { playedYears, resolveScenario } from '@tietovirta/scenarios';
import { jsonText } from '@tietovirta/wording';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { shareShown } from '../cli/share-shown.js';
import { penOf, type Terminal } from '../cli/terminal.js';
import { refuseUnknownYear } from './refuse-year.js';

export interface PersonOptions extends GlobalOptions {
  readonly year: number;
  readonly all?: boolean;
  readonly exchanges?: string;
}

export function showPerson(text: string, options: PersonOptions, { out, err }: Terminal): void {
  const { json, lang, year, all = false, exchanges } = options;
  refuseUnknownYear(year);
  const person = findPerson(text);
  const life = lifeView(person, year);
  const onShare = shareShown(err);
  const overrides = { year: `${year}`, ...(exchanges === undefined ? {} : { exchanges }) };
  // The year before the first is known of lives alone.
  const messages = playedYears.includes(year)
    ? messagesAbout(person, scenarioPlan(resolveScenario({ overrides })).year, { year }, { all, onShare })
    : [];
  const style = { lang, pen: penOf(out) };
  if (json === true) out.write(jsonText({ ...life, messages }));
  else out.write(lifeText(life, style) + messagesText(messages, style, all));
}
