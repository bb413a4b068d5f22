/**
 * The language of a command line. Help and errors need it before commander has read anything, so it is looked up among
 * the words themselves: `--lang fi` anywhere, otherwise TIETOVIRTA_LANG, otherwise English.
 */
import { languages, type Language } from '@tietovirta/wording';
import { BadInput } from './bad-input.js';

/** @throws BadInput for a language that there is none of */
export function languageOf(
  words: readonly string[],
  { TIETOVIRTA_LANG = '' }: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = askedIn(words) ?? (TIETOVIRTA_LANG === '' ? undefined : TIETOVIRTA_LANG);
  if (asked === undefined) return 'en';
  const found = languages.find((language) => language === asked);
  if (found !== undefined) return found;
  throw new BadInput(
    {
      fi: `Kieltä "${asked}" ei ole: ohjelma puhuu englantia (en) ja suomea (fi).`,
      en: `There is no language "${asked}": the program speaks English (en) and Finnish (fi).`,
    },
    { fi: 'Kirjoita --lang en tai --lang fi.', en: 'Write --lang en or --lang fi.' },
  );
}

/** The last one counts, as with every option. An option without its value is refused by commander. */
function askedIn(words: readonly string[]): string | undefined {
  const end = words.indexOf('--');
  const options = end < 0 ? words : words.slice(0, end);
  return options
    .flatMap((word, place) => {
      if (word.startsWith('--lang=')) return [word.slice('--lang='.length)];
      const next = options[place + 1];
      return word === '--lang' && next !== undefined && !next.startsWith('-') ? [next] : [];
    })
    .at(-1);
}
