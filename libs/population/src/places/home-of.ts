/**
 * Where a person lives: drawn from the ordinal with the municipalities' populations as weights, so that it is the same
 * in every run and needs no store. One step of a table, made at first use: a place for every hundred residents.
 */
import { ordinalHash } from '../ordinal-hash.js';
import type { Person } from '../person.js';
import { municipalities } from './municipalities.js';

const homePurpose = 1;

interface Home {
  readonly municipality: Person['municipality'];
  readonly area: Person['area'];
}

interface HomeTable {
  /** One entry for every hundred residents of the country: place in `homes`. */
  readonly placeOfHundred: Uint16Array;
  readonly homes: readonly Home[];
}

let table: HomeTable | undefined;

function makeTable(): HomeTable {
  const hundreds = municipalities.reduce((sum, place) => sum + place.hundredResidents, 0);
  const placeOfHundred = new Uint16Array(hundreds);
  let next = 0;
  municipalities.forEach((municipality, place) => {
    placeOfHundred.fill(place, next, next + municipality.hundredResidents);
    next += municipality.hundredResidents;
  });
  const homes = municipalities.map(({ code, name, area }) => ({
    municipality: Object.freeze({ code, name }),
    area: Object.freeze({ code: area.code, name: area.name }),
  }));
  return { placeOfHundred, homes };
}

/** The municipality and area of the person with an ordinal. */
export function homeOf(ordinal: number): Home {
  table ??= makeTable();
  const { placeOfHundred, homes } = table;
  // The product stays below 2 ** 48, so it is exact.
  const hundred = Math.floor((ordinalHash(ordinal, homePurpose) * placeOfHundred.length) / 4_294_967_296);
  return homes[placeOfHundred[hundred]!]!;
}
