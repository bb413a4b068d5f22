/**
 * First names by language, sex and year of birth: a name is as common as its bearers were born near the year in which it was most
 * common. Names that came back have what their bell does not explain spread over the generation.
 */
import { mensNames, womensNames, type FirstNameRow } from '../data/first-names.data.js';
import type { Sex } from '../layout/person-group.js';
import { weighted } from './weighted.js';

/** Years that share one table. */
const step = 5;
const generations = [1900, 1940, 1970, 2000, 2040] as const;
const [firstYear, endYear] = [generations[0], generations[4]];
/** Weights below this share of the largest are left out: nobody has a name of another time. */
const least = 0.001;

/** Near a bell curve, by arithmetic that is the same on every machine. */
const bell = (year: number, peak: number, spread: number): number => {
  const distance = (year - peak) / spread;
  return 1 / (1 + (distance * distance) / 12) ** 6;
};

const sumOver = (from: number, to: number, of: (year: number) => number): number => {
  let sum = 0;
  for (let year = from; year < to; year += 1) sum += of(year);
  return sum;
};

function weightIn(row: FirstNameRow, year: number): number {
  const [, , bearers, weights, peak, spread] = row;
  const place = generations.findIndex((_, each) => year < (generations[each + 1] as number));
  const [from, to] = [generations[place] as number, generations[place + 1] as number];
  const inGeneration = weights[place] as number;
  if (peak === 0) return inGeneration / (to - from);
  const all = sumOver(firstYear, endYear, (each) => bell(each, peak, spread));
  const explained = (bearers * sumOver(from, to, (each) => bell(each, peak, spread))) / all;
  return (bearers * bell(year, peak, spread)) / all + Math.max(0, inGeneration - 1.5 * explained) / (to - from);
}

const tables = new Map<string, (bits: number) => string>();

function tableOf(group: string, sex: Sex, year: number): (bits: number) => string {
  const rows = (sex === 'female' ? womensNames : mensNames).filter((row) => row[1] === group);
  const weights = rows.map((row) => weightIn(row, year));
  const most = Math.max(...weights);
  const likely = rows.flatMap((row, i) => {
    const weight = most === 0 ? 1 : (weights[i] as number);
    return weight < most * least ? [] : [[row[0], weight] as const];
  });
  return weighted(likely);
}

/** A name of a language group (as in `first-names.data.ts`) for the bits of a person. */
export function firstName(group: string, sex: Sex, birthYear: number, bits: number): string {
  const year = birthYear - (birthYear % step) + (step >> 1);
  const key = `${group} ${sex} ${year}`;
  let table = tables.get(key);
  if (table === undefined) tables.set(key, (table = tableOf(group, sex, year)));
  return table(bits);
}

/** Every first name that somebody can have. */
export const firstNames: readonly string[] = [...new Set([...womensNames, ...mensNames].map(([name]) => name))];
