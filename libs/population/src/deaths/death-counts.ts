/**
 * How many of each group die in each year: rates by age and sex, fitted to the number of deaths where it is known. Members of a group die in the
 * order of its line of death, so the counts say of everyone in which year.
 */
import { mortality } from '../data/mortality.data.js';
import { deathsAbroad, infantDeathsPerMille, residentDeaths } from '../data/vital-events.data.js';
import type { PersonGroup } from '../layout/person-group.js';
import { personGroups } from '../layout/person-groups.js';
import { runningShares } from '../layout/running-shares.js';
import { firstLifeYear, lifeYears } from '../layout/years.js';
import { birthsOf } from '../vital/told-counts.js';

/** Deaths among residents, and among those who live abroad: the register numbers both apart. */
export type DeathPlace = 'resident' | 'abroad';

export const deathPlaceOf = ({ kind }: PersonGroup): DeathPlace | undefined => {
  if (kind === 'former' || kind === 'foreigner') return undefined;
  return kind === 'abroad' ? 'abroad' : 'resident';
};

/** Children of a year who die before it ends. */
export const infantDeaths = (year: number): number => Math.round((birthsOf(year) * infantDeathsPerMille) / 1000);

/** A year later than this many from the first has the place in `reached` behind the last. */
const years = lifeYears.length;

export interface DeathCounts {
  /** Members of a group who died by the end of a year: `reached[group * (years + 1) + place of the year + 1]`, infants of the year apart. */
  readonly reached: Uint32Array;
  /** Number of a group's first death among those of its place and year: `firstNumber[group * years + place of the year]`. */
  readonly firstNumber: Uint32Array;
  /** Deaths of a place by year. Infants of a year have its last numbers. */
  readonly totals: Readonly<Record<DeathPlace, readonly number[]>>;
}

/** Deaths a year in 100 000 of an age on 1 January. */
function ratesAt(age: number): readonly [men: number, women: number] {
  const [, men, women] = mortality[Math.min(age, mortality.length - 1)] as (typeof mortality)[number];
  return [men, women];
}

let made: DeathCounts | undefined;

export function deathCounts(): DeathCounts {
  if (made !== undefined) return made;
  const reached = new Uint32Array(personGroups.length * (years + 1));
  const firstNumber = new Uint32Array(personGroups.length * years);
  const totals: Record<DeathPlace, number[]> = { resident: [], abroad: [] };
  for (const [place, year] of lifeYears.entries()) {
    for (const deathPlace of ['resident', 'abroad'] as const) {
      const groups = personGroups.filter((group) => deathPlaceOf(group) === deathPlace);
      const weights = groups.map((group) =>
        expectedDeaths(group, year, reached[group.index * (years + 1) + place] ?? 0),
      );
      const infants = deathPlace === 'resident' ? infantDeaths(year) : 0;
      const expected = Math.round(weights.reduce((sum, weight) => sum + weight, 0)) + infants;
      const total = deathPlace === 'abroad' ? deathsAbroad : (residentDeaths[year] ?? expected);
      let number = 0;
      runningShares(total - infants, weights).forEach((deaths, i) => {
        const { index } = groups[i] as PersonGroup;
        const at = index * (years + 1) + place;
        reached[at + 1] = (reached[at] as number) + deaths;
        firstNumber[index * years + place] = number;
        number += deaths;
      });
      totals[deathPlace].push(total);
    }
  }
  return (made = { reached, firstNumber, totals });
}

/** Those who are in a group before the year begins and lived until then, times the rate of their age. */
function expectedDeaths({ sex, birthYear, since, size }: PersonGroup, year: number, dead: number): number {
  if (since >= year) return 0;
  const [men, women] = ratesAt(year - 1 - birthYear);
  return ((size - dead) * (sex === 'male' ? men : women)) / 100_000;
}

/** In which of the years of `reached` the member at a place of the line of death dies; the number of years if in none. */
export function yearPlaceOfDeath({ reached }: DeathCounts, group: number, linePlace: number): number {
  const from = group * (years + 1);
  if (linePlace >= (reached[from + years] as number)) return years;
  let place = 0;
  while (linePlace >= (reached[from + place + 1] as number)) place += 1;
  return place;
}

export const yearPlace = (year: number): number => year - firstLifeYear;
