/**
 * What commander itself says, in Finnish. It has no languages of its own: titles pass through hooks of its help, errors
 * come as finished English sentences. A spec holds this list against all errors that commander knows.
 */
import { Help } from 'commander';
import type { Language } from '@tietovirta/wording';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Käyttö:',
  'Arguments:': 'Argumentit:',
  'Options:': 'Valitsimet:',
  'Global Options:': 'Kaikkien komentojen valitsimet:',
  'Commands:': 'Komennot:',
};

const inFinnish: readonly (readonly [RegExp, string])[] = [
  [/^error: missing required argument '(.*)'/, "virhe: argumentti '$1' puuttuu"],
  [/^error: option '(.*)' argument missing/, "virhe: valitsimelta '$1' puuttuu arvo"],
  [/^error: required option '(.*)' not specified/, "virhe: valitsin '$1' puuttuu"],
  [
    /^error: option '(.*)' cannot be used with option '(.*)'/,
    "virhe: valitsinta '$1' ei voi käyttää yhdessä valitsimen '$2' kanssa",
  ],
  [/^error: unknown option '(.*)'/, "virhe: tuntematon valitsin '$1'"],
  [/^error: unknown command '(.*)'/, "virhe: tuntematon komento '$1'"],
  [
    /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)(?:: .*)?\./,
    "virhe: liikaa argumentteja komennolle '$1': odotettiin $2, saatiin $3.",
  ],
  [/^error: option '(.*)' argument '(.*)' is invalid\./, "virhe: valitsimen '$1' arvo '$2' ei kelpaa."],
  [
    /^error: option '(.*)' value '(.*)' from env '(.*)' is invalid\./,
    "virhe: valitsimen '$1' arvo '$2' muuttujasta '$3' ei kelpaa.",
  ],
  [
    /^error: command-argument value '(.*)' is invalid for argument '(.*)'\./,
    "virhe: argumentin '$2' arvo '$1' ei kelpaa.",
  ],
  [/\n\(Did you mean (?:one of )?(.*)\?\)/, '\n(Tarkoititko: $1?)'],
];

/** An error of commander in the language of the user. */
export const commanderError = (text: string, lang: Language): string =>
  lang === 'en' ? text : inFinnish.reduce((said, [english, finnish]) => said.replace(english, finnish), text);

/** Hooks that make commander's help speak the language of the user. */
export function helpIn(lang: Language): Partial<Help> {
  if (lang === 'en') return {};
  const english = new Help();
  const usage = (text: string): string => text.replace('[options]', '[valitsimet]').replace('[command]', '[komento]');
  return {
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: usage,
    subcommandTerm: (command) => usage(english.subcommandTerm(command)),
    optionDescription: (option) => english.optionDescription(option).replace('(default: ', '(oletus: '),
  };
}
