/**
 * Birth dates and identity codes. The members of a group of residents are shuffled over the days of its year, numbered on each day among
 * those of their sex, and given the codes of the date in that order: even places to women, odd ones to men. Children born later stand in the order of
 * their births. Law 6: individual numbers are 900-999, which no real person has.
 */
import { KeyedPermutation, keyOf } from '@tietovirta/chance';
import { civilDateOf, civilDay } from '../civil-day.js';
import { centurySigns } from '../identifiers/century-signs.js';
import { composeIdentityCode } from '../identifiers/compose-identity-code.js';
import { EventsOfYear } from '../layout/events-of-year.js';
import type { PersonGroup, PersonKind } from '../layout/person-group.js';
import { firstLifeYear } from '../layout/years.js';
import { birthWeight, firstDayOf, tellingDays, weightsOfYear } from '../vital/day-weights.js';

/** When a person was born and which of the date's codes is theirs. */
export interface Birth {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** 0 for the first code of the date, below `codesPerBirthDate`; odd for men. */
  readonly place: number;
}

/** Six signs a century times the individual numbers 900-999. */
export const codesPerBirthDate = 600;
const numbersPerSign = 100;

/** First place on a birth date of those who share it, by kind: residents and newborns came first, so they have the older signs. */
const firstPlaces: Readonly<Record<Exclude<PersonKind, 'foreigner'>, number>> = {
  resident: 0,
  newborn: 0,
  abroad: 300,
  arrival: 400,
  former: 550,
};

const newbornDays: (EventsOfYear | undefined)[] = [];

/** The births of a group of newborns in the order of their days. */
export function birthsOfGroup(group: PersonGroup): EventsOfYear {
  const { birth } = tellingDays;
  return (newbornDays[group.index] ??= EventsOfYear.byWeights(
    group.size,
    firstDayOf(group.birthYear, birth),
    weightsOfYear(group.birthYear, birth, birthWeight),
  ));
}

/** How the births of a group are shuffled over its days. */
interface ShuffledBirths {
  readonly shuffle: KeyedPermutation;
  readonly firstDay: number;
  readonly days: number;
  readonly firstPlace: number;
}

const shuffles: (ShuffledBirths | undefined)[] = [];

function shuffledBirths(group: PersonGroup): ShuffledBirths {
  const { kind, sex, birthYear, birthsInPool } = group;
  const firstDay = civilDay(birthYear, 1, 2);
  return {
    shuffle: new KeyedPermutation(birthsInPool, keyOf('births', kind, sex, birthYear)),
    firstDay,
    days: endOfBirths(group) - firstDay,
    firstPlace: (kind === 'foreigner' ? 0 : firstPlaces[kind]) + (sex === 'male' ? 1 : 0),
  };
}

/** The birth of a member of a group. @param member 0 … group.size - 1 */
export function birthOf(group: PersonGroup, member: number): Birth {
  if (group.kind === 'newborn') return birthOfNewborn(group, member);
  const { shuffle, firstDay, days, firstPlace } = (shuffles[group.index] ??= shuffledBirths(group));
  const birth = shuffle.at(group.birthsBefore + member);
  const offset = Math.floor((birth * days) / group.birthsInPool);
  const number = birth - Math.ceil((offset * group.birthsInPool) / days);
  return { day: firstDay + offset, place: firstPlace + 2 * number };
}

/** The days on which the members of a group were born, in their order: quicker than one by one. */
export function birthDaysOf(group: PersonGroup): Int32Array {
  const { size, kind, birthsBefore, birthsInPool } = group;
  const born = new Int32Array(size);
  if (kind === 'newborn') return born.map((_, member) => birthOfNewborn(group, member).day);
  const { shuffle, firstDay, days } = (shuffles[group.index] ??= shuffledBirths(group));
  const births = new Uint32Array(size);
  shuffle.run(births, birthsBefore, size);
  for (let member = 0; member < size; member += 1)
    born[member] = firstDay + Math.floor(((births[member] as number) * days) / birthsInPool);
  return born;
}

/** The member of a group with a birth, if there is one: the way back from `birthOf`. */
export function memberBornAt(group: PersonGroup, { day, place }: Birth): number | undefined {
  const member = group.kind === 'newborn' ? newbornAt(group, day, place) : shuffledAt(group, day, place);
  if (member === undefined || member < 0 || member >= group.size) return undefined;
  const born = birthOf(group, member);
  return born.day === day && born.place === place ? member : undefined;
}

function shuffledAt(group: PersonGroup, day: number, place: number): number | undefined {
  const { shuffle, firstDay, days, firstPlace } = (shuffles[group.index] ??= shuffledBirths(group));
  const birth = Math.ceil(((day - firstDay) * group.birthsInPool) / days) + ((place - firstPlace) >> 1);
  if (birth < 0 || birth >= group.birthsInPool) return undefined;
  return shuffle.inverse(birth) - group.birthsBefore;
}

const newbornAt = (group: PersonGroup, day: number, place: number): number =>
  birthsOfGroup(group).before(day) + (place >> 1);

/** First birth date that the group has not: the youngest residents end where newborns begin. */
const endOfBirths = ({ kind, birthYear }: PersonGroup): number =>
  kind !== 'arrival' && birthYear === firstLifeYear - 1
    ? firstDayOf(firstLifeYear, tellingDays.birth)
    : civilDay(birthYear + 1, 1, 2);

function birthOfNewborn(group: PersonGroup, member: number): Birth {
  const births = birthsOfGroup(group);
  const day = births.dayOf(member);
  return { day, place: 2 * (member - births.before(day)) + (group.sex === 'male' ? 1 : 0) };
}

/** The identity code of a birth. As in reality a new sign is used when the codes with the old one are given. */
export function codeOfBirth({ day, place }: Birth): string {
  const born = civilDateOf(day);
  const signs = born.year < 2000 ? centurySigns[19] : centurySigns[20];
  const sign = signs[Math.floor(place / numbersPerSign)]!;
  return composeIdentityCode(born, 900 + (place % numbersPerSign), sign);
}
