/**
 * The order of ordinals: residents by year of birth, oldest first, and sex; then newborns by year; so that an age band is one range of ordinals.
 * Behind them persons abroad, foreigners without a code, those who died before, and arrivals by year. Inside a group of residents they stand
 * by area and municipality (resident-cells.ts).
 */
import { residentsByAge } from '../data/residents-by-age.data.js';
import {
  arrivalsByAge,
  formerPersons,
  personsAbroad,
  personsWithoutCode,
  shareOfBoys,
} from '../data/vital-events.data.js';
import { mortality } from '../data/mortality.data.js';
import { birthsOf, registrationsOf } from '../vital/told-counts.js';
import type { PersonGroup, PersonKind, Sex } from './person-group.js';
import { runningShares } from './running-shares.js';
import { firstLifeYear, lifeYears } from './years.js';

export const sexes: readonly Sex[] = ['female', 'male'];

/** Residents of 100 and over by age from 100 on (assumption: each year half as many as the year before). */
const centenarianShares = [0.5, 0.27, 0.13, 0.06, 0.03, 0.01];
export const oldestBirthYear = firstLifeYear - 1 - 100 - (centenarianShares.length - 1);

interface GroupSizes {
  readonly kind: PersonKind;
  readonly since: number;
  readonly birthYear: number;
  /** Women, men. */
  readonly sizes: readonly [number, number];
}

function residents(): GroupSizes[] {
  return [...residentsByAge].reverse().flatMap(([age, men, women]) => {
    const ofYear = (years: number, sizes: [number, number]): GroupSizes => ({
      kind: 'resident',
      since: firstLifeYear - 1,
      birthYear: firstLifeYear - 1 - years,
      sizes,
    });
    if (age < 100) return [ofYear(age, [women, men])];
    const [oldWomen, oldMen] = [runningShares(women, centenarianShares), runningShares(men, centenarianShares)];
    return centenarianShares.map((_, more) => ofYear(100 + more, [oldWomen[more] ?? 0, oldMen[more] ?? 0])).reverse();
  });
}

function newborns(year: number): GroupSizes {
  const boys = Math.round(birthsOf(year) * shareOfBoys);
  return { kind: 'newborn', since: year, birthYear: year, sizes: [birthsOf(year) - boys, boys] };
}

/** Persons of a kind by age on 31 December of the year before `since`, oldest first, half of them men. */
function byAge(kind: PersonKind, since: number, total: number, weightOf: (age: number) => number): GroupSizes[] {
  const ages = Array.from({ length: 100 }, (_, place) => 99 - place);
  const sizes = runningShares(
    total,
    ages.flatMap((age) => [weightOf(age), weightOf(age)]),
  );
  return ages.map((age, place) => ({
    kind,
    since,
    birthYear: firstLifeYear - 1 - age + (kind === 'arrival' ? since - firstLifeYear : 0),
    sizes: [sizes[2 * place] as number, sizes[2 * place + 1] as number] as const,
  }));
}

const residentsAged = (age: number): number => {
  const [, men, women] = residentsByAge[age] as (typeof residentsByAge)[number];
  return men + women;
};

/** Assumption: pensioners abroad weigh most, children least. */
const weightAbroad = (age: number): number =>
  residentsAged(age) * (age < 18 ? 0.3 : age < 40 ? 0.8 : age < 63 ? 1 : 1.6);

/** As many of an age as die at it. */
const weightOfFormer = (age: number): number => {
  const [, men, women] = mortality[Math.min(age, mortality.length - 1)] as (typeof mortality)[number];
  return age < 10 ? 0 : (residentsAged(age) * (men + women)) / 2;
};

const weightOfArrival = (age: number): number => {
  const band = arrivalsByAge.find(([from, to]) => age >= from && age <= to);
  return band === undefined ? 0 : band[2] / (band[1] - band[0] + 1);
};

const allSizes = (): GroupSizes[] => [
  ...residents(),
  ...lifeYears.map(newborns),
  ...byAge('abroad', firstLifeYear - 1, personsAbroad, weightAbroad),
  ...byAge('foreigner', firstLifeYear - 1, personsWithoutCode, (age) => (age >= 18 && age < 68 ? 1 : 0)),
  ...byAge('former', firstLifeYear - 1, formerPersons, weightOfFormer),
  ...lifeYears.flatMap((year) => byAge('arrival', year, registrationsOf(year), weightOfArrival)),
];

function layOut(): PersonGroup[] {
  const pools = new Map<string, number>();
  const poolOf = (kind: PersonKind, birthYear: number, sex: Sex): string => `${kind} ${birthYear} ${sex}`;
  let firstOrdinal = 0;
  const groups = allSizes().flatMap(({ kind, since, birthYear, sizes }) =>
    sexes.map((sex, place) => {
      const size = sizes[place] as number;
      const birthsBefore = pools.get(poolOf(kind, birthYear, sex)) ?? 0;
      pools.set(poolOf(kind, birthYear, sex), birthsBefore + size);
      const group = { kind, sex, birthYear, since, firstOrdinal, size, birthsBefore };
      firstOrdinal += size;
      return group;
    }),
  );
  return groups
    .filter(({ size }) => size > 0)
    .map((group, index) => ({
      ...group,
      index,
      birthsInPool: pools.get(poolOf(group.kind, group.birthYear, group.sex)) as number,
    }));
}

/** All groups, in the order of ordinals. */
export const personGroups: readonly PersonGroup[] = layOut();

const last = personGroups.at(-1) as PersonGroup;

/** First ordinal that is nobody's. */
export const personOrdinalLimit = last.firstOrdinal + last.size;

const firstOf = (kind: PersonKind): number =>
  (personGroups.find((group) => group.kind === kind) as PersonGroup).firstOrdinal;

/** Residents of 31 December 2022: ordinals below this. */
export const residentCount = firstOf('newborn');
/** First ordinal behind all newborns. */
export const firstAbroad = firstOf('abroad');

/** Ordinals in blocks of so many bits: the group in which each begins. */
const blockBits = 9;
const blockSize = 1 << blockBits;
const groupOfBlock = new Uint16Array(Math.ceil(personOrdinalLimit / blockSize));
for (let block = 0, group = 0; block < groupOfBlock.length; block += 1) {
  while (firstBehind(group) <= block * blockSize) group += 1;
  groupOfBlock[block] = group;
}

function firstBehind(group: number): number {
  const { firstOrdinal, size } = personGroups[group] as PersonGroup;
  return firstOrdinal + size;
}

/**
 * The group of a person.
 *
 * @throws RangeError when it is no whole number in 0 … personOrdinalLimit - 1
 */
export function groupOf(ordinal: number): PersonGroup {
  if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal >= personOrdinalLimit) {
    throw new RangeError(`No person ${ordinal}: ordinals are 0-${personOrdinalLimit - 1}`);
  }
  let group = groupOfBlock[ordinal >>> blockBits] as number;
  while (firstBehind(group) <= ordinal) group += 1;
  return personGroups[group] as PersonGroup;
}
