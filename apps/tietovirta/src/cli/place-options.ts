/** Where runs are kept and played: in a store of this machine, or on a stack of services. */
import { Option, type Command } from 'commander';
import { defaultStoreFolder } from '../runs/store-folder.js';
import { BadInput } from './bad-input.js';
import { oneOf } from './read-arguments.js';

export const places = ['embedded', 'kafka'] as const;
export type Place = (typeof places)[number];

export interface PlaceOptions {
  readonly on: Place;
  readonly store: string;
}

export const onOption = (meaning: string): Option =>
  new Option('--on <place>', meaning).argParser(oneOf('place', places)).default('embedded');

export const storeOption = (): Option =>
  new Option('--store <folder>', 'where runs are kept, when not on kafka').default(defaultStoreFolder);

/** Options that only one place has, and what they would mean. */
export type OptionsOfPlace = Readonly<Record<Place, Readonly<Record<string, string>>>>;

/** @throws BadInput naming every option that was typed and has no meaning where the command works */
export function refuseForeignOptions(command: Command, on: Place, ofPlace: OptionsOfPlace): void {
  const foreign = places
    .filter((place) => place !== on)
    .flatMap((place) => Object.entries(ofPlace[place]).map(([option, reason]) => ({ place, option, reason })))
    .filter(({ option }) => command.getOptionValueSourceWithGlobals(option) === 'cli');
  if (foreign.length === 0) return;
  const one = foreign[0];
  throw new BadInput(
    foreign.map(({ option, reason }) => `--${option} has no meaning on ${on}: ${reason}.`).join('\n'),
    `Leave ${foreign.length === 1 ? 'it' : 'them'} out, or choose --on ${one?.place ?? 'embedded'}.`,
  );
}
