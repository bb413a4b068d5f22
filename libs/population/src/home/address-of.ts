/** Street addresses: plausible, and nobody's own on purpose. All who live in a dwelling have the same. */
import { mix } from '@tietovirta/chance';
import { flatsPercent } from '../data/abroad.data.js';
import { postalCodeRows } from '../data/postal-codes.data.js';
import { streetEndings, streetStems } from '../data/streets.data.js';
import { weighted } from '../identity/weighted.js';
import type { Municipality } from '../places/municipalities.js';
import type { Home } from './home-on.js';

export interface Address {
  /** e.g. `Koivutie 7 B 12`. */
  readonly street: string;
  readonly postalCode: string;
  /** The municipality in capitals: the names of post towns are not open data. */
  readonly postTown: string;
}

/** Residents of a postal code area whose number is withheld (assumption). */
const withheldResidents = 20;
const rows = new Map(postalCodeRows);
const postalCodes = new Map<string, (bits: number) => string>();
const endings = { fi: weighted(streetEndings.fi), sv: weighted(streetEndings.sv) };

function postalCodeIn(municipality: Municipality): (bits: number) => string {
  let draw = postalCodes.get(municipality.code);
  if (draw === undefined) {
    const words = (rows.get(municipality.code) as string).split(' ');
    const codes = Array.from({ length: words.length / 2 }, (_, i) => {
      const residents = Number(words[2 * i + 1]);
      return [words[2 * i] as string, residents === 0 ? withheldResidents : residents] as const;
    });
    postalCodes.set(municipality.code, (draw = weighted(codes)));
  }
  return draw;
}

/** The address of a home in Finland; undefined abroad. */
export function addressOf({ municipality, address: bits }: Home): Address | undefined {
  if (municipality === undefined) return undefined;
  const language = municipality.languages.startsWith('sv') ? 'sv' : 'fi';
  const stems: readonly string[] = streetStems[language];
  const [second, third] = [mix(bits + 1) >>> 0, mix(bits + 2) >>> 0];
  const street = (stems[second % stems.length] as string) + endings[language](mix(bits + 3));
  // Small numbers are the most: the product of two numbers up to 11.
  const number = ((second >>> 8) % 11) * ((second >>> 16) % 11) + 1;
  const flat = third % 100 < flatsPercent ? ` ${'ABCDE'[(third >>> 8) % 5]} ${((third >>> 16) % 60) + 1}` : '';
  return {
    street: `${street} ${number}${flat}`,
    postalCode: postalCodeIn(municipality)(bits),
    postTown: municipality.name.toUpperCase(),
  };
}
