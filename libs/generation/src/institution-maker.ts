/**
 * Puts institutions of a person's own country in the place of those that were drawn, where the rule of a message says so: who lives abroad has one of
 * the country they live in, who lives in Finland one of the same country for life. Which of a country's institutions it is follows from the person.
 */
import { drawnPlace, keyOf, mix, scaled } from '@tietovirta/chance';
import type { DrawnPerson } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import type { TypePlan } from '@tietovirta/plan';
import {
  countryForLife,
  groupOf,
  homeOn,
  organisations,
  residentCount,
  type OrganisationPool,
} from '@tietovirta/population';
import type { PersonRows } from './person-maker.js';
import { tableOfPool } from './value-tables.js';

const { a, b } = keyOf('institution abroad');

/** EESSI has letters of its own for two countries. */
const lettersOfEessi: Readonly<Record<string, string>> = { GB: 'UK', GR: 'EL' };

/** Places of a table that stand for institutions of a country: the first one, and the first behind the last. */
interface PlacesOfCountry {
  readonly from: number;
  readonly to: number;
}

/** A pool of institutions, country by country. */
interface PoolByCountry {
  readonly table: Uint16Array;
  readonly countries: ReadonlyMap<string, PlacesOfCountry>;
}

/** Undefined where institutions and persons have nothing to do with each other. @param rules by variant */
export function institutionMaker(
  { type, variants }: TypePlan,
  rules: readonly DrawnPerson[],
  firstDay: number,
): ((rows: PersonRows) => void) | undefined {
  if (rules.every(({ tie }) => tie !== 'country')) return undefined;
  const known = new Map<Uint16Array, PoolByCountry>();
  const pools = rules.map(({ tie }, variant) => {
    if (tie !== 'country') return undefined;
    const table = tableOfPool(variants[variant]?.organisations ?? type.organisations);
    const pool = known.get(table) ?? { table, countries: countriesOf(table) };
    known.set(table, pool);
    return pool;
  });
  return (rows) => {
    writeInstitutions(rows, pools, firstDay);
  };
}

/** By variant: whether somebody lives where there is an institution, where it is to be one of their country; undefined where it is not. */
export const institutionsNear = (
  { type, variants }: TypePlan,
  rules: readonly DrawnPerson[],
): readonly (((person: number) => boolean) | undefined)[] =>
  rules.map(({ tie }, variant) =>
    tie === 'country' ? hasInstitutionOf(variants[variant]?.organisations ?? type.organisations) : undefined,
  );

/** Whether a pool of institutions has some of the country in which a person lives who never lives in Finland; yes for all others. */
function hasInstitutionOf(pool: OrganisationPool): (person: number) => boolean {
  const countries = new Set(pool.organisations.map(({ country }) => country));
  return (person) => {
    if (person < residentCount) return true;
    const country = countryForLife(person, groupOf(person).kind);
    return country === undefined || countries.has(lettersOfEessi[country] ?? country);
  };
}

/** Pools are in the order of countries, and so are their tables. */
function countriesOf(table: Uint16Array): ReadonlyMap<string, PlacesOfCountry> {
  const countries = new Map<string, PlacesOfCountry>();
  table.forEach((organisation, place) => {
    const country = organisations[organisation]?.country ?? '';
    countries.set(country, { from: countries.get(country)?.from ?? place, to: place + 1 });
  });
  return countries;
}

/** @param firstDay days since 1970-01-01 of 1 January */
function writeInstitutions(
  { columns, variants, slice, rows }: PersonRows,
  pools: readonly (PoolByCountry | undefined)[],
  firstDay: number,
): void {
  const persons = arrayIn(columns, 'person', 'uint32');
  const institutions = arrayIn(columns, 'organisation', 'uint16');
  const day = firstDay + slice.day.index;
  for (let row = 0; row < rows; row += 1) {
    const pool = pools[variants.length > 0 ? (variants[row] as number) : 0];
    if (pool === undefined) continue;
    const person = persons[row] as number;
    const own = pool.countries.get(countryAbroad(person, day) ?? '');
    const bits = mix(mix(person ^ a) + b);
    institutions[row] = pool.table[
      own === undefined ? drawnPlace(bits) : own.from + scaled(bits, own.to - own.from)
    ] as number;
  }
}

/** Where somebody lives who never lived in Finland or has come to it; of the few residents who move abroad nobody has told these institutions. */
function countryAbroad(person: number, day: number): string | undefined {
  const { kind } = groupOf(person);
  if (kind === 'resident' || kind === 'newborn') return undefined;
  const country = countryForLife(person, kind) ?? homeOn(person, day).country;
  return lettersOfEessi[country] ?? country;
}
