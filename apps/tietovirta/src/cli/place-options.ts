/** Where runs are kept and played: in a store of this machine, or on a stack of services. */
import { both, type Label } from '@tietovirta/wording';
import { Option, type Command } from 'commander';
import { defaultStoreFolder } from '../runs/store-folder.js';
import { BadInput } from './bad-input.js';
import type { CommandContext } from './command-context.js';

export const places = ['embedded', 'kafka'] as const;
export type Place = (typeof places)[number];

export interface PlaceOptions {
  readonly on: Place;
  readonly store: string;
}

export const onOption = ({ read, say }: CommandContext, meaning: Label): Option =>
  new Option('--on <place>', say(meaning))
    .argParser(read.oneOf((typed) => ({ fi: `Paikkaa "${typed}" ei ole.`, en: `"${typed}" is no place.` }), places))
    .default('embedded');

export const storeOption = ({ say }: CommandContext): Option =>
  new Option(
    '--store <folder>',
    say({ fi: 'kansio, jossa ajot ovat, kun ne eivät ole Kafkassa', en: 'where runs are kept, when not on kafka' }),
  ).default(defaultStoreFolder);

/** Options that only one place has, and what they would mean. */
export type OptionsOfPlace = Readonly<Record<Place, Readonly<Record<string, Label>>>>;

export const keptInDatabase: OptionsOfPlace = {
  embedded: { store: { fi: 'ajot ovat palvelupinon tietokannassa', en: 'the database of the stack keeps the runs' } },
  kafka: {},
};

/** @throws BadInput naming every option that was typed and has no meaning where the command works */
export function refuseForeignOptions(command: Command, on: Place, ofPlace: OptionsOfPlace): void {
  const foreign = places
    .filter((place) => place !== on)
    .flatMap((place) => Object.entries(ofPlace[place]).map(([option, reason]) => ({ place, option, reason })))
    .filter(({ option }) => command.getOptionValueSourceWithGlobals(option) === 'cli');
  if (foreign.length === 0) return;
  const line = (lang: keyof Label, option: string, reason: Label): string =>
    lang === 'fi'
      ? `--${option} ei merkitse mitään, kun --on on ${on}: ${reason.fi}.`
      : `--${option} has no meaning on ${on}: ${reason.en}.`;
  const place = foreign[0]?.place ?? 'embedded';
  throw new BadInput(
    both((lang) => foreign.map(({ option, reason }) => line(lang, option, reason)).join('\n')),
    {
      fi: `Jätä ${foreign.length === 1 ? 'se' : 'ne'} pois, tai valitse --on ${place}.`,
      en: `Leave ${foreign.length === 1 ? 'it' : 'them'} out, or choose --on ${place}.`,
    },
  );
}
