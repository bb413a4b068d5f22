import { countriesAbroad, countriesOfForeigners } from '../data/abroad.data.js';

/** Every country in which somebody can live, two letters; Finland first. */
export const countriesOfResidence: readonly string[] = [
  ...new Set(['FI', ...[...countriesAbroad, ...countriesOfForeigners].map(([country]) => country)]),
];
