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
import { personGroups } from '../layout/person-groups.js';
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

const shuffles: (KeyedPermutation | undefined)[] = [];
const newbornDays: (EventsOfYear | undefined)[] = [];

/** The births of a group of newborns in the order of their days. */
export function birthsOfGroup(group: PersonGroup): EventsOfYear {
  const { birth } = tellingDays;
  return (newbornDays[group.index] ??= new EventsOfYear(
    group.size,
    firstDayOf(group.birthYear, birth),
    weightsOfYear(group.birthYear, birth, birthWeight),
  ));
}

const shuffleOf = ({ index, kind, sex, birthYear, birthsInPool }: PersonGroup): KeyedPermutation =>
  (shuffles[index] ??= new KeyedPermutation(birthsInPool, keyOf('births', kind, sex, birthYear)));

/** The birth of a member of a group. @param member 0 … group.size - 1 */
export function birthOf(group: PersonGroup, member: number): Birth {
  if (group.kind === 'newborn') return birthOfNewborn(group, member);
  const { kind, sex, birthYear, birthsInPool } = group;
  const firstDay = civilDay(birthYear, 1, 2);
  const days = endOfBirths(group) - firstDay;
  const birth = shuffleOf(group).at(group.birthsBefore + member);
  const offset = Math.floor((birth * days) / birthsInPool);
  const number = birth - Math.ceil((offset * birthsInPool) / days);
  const first = kind === 'foreigner' ? 0 : firstPlaces[kind];
  return { day: firstDay + offset, place: first + 2 * number + (sex === 'male' ? 1 : 0) };
}

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

/** The two groups of children who are registered in a year: girls, boys. */
export const newbornGroups = (year: number): readonly PersonGroup[] =>
  personGroups.filter(({ kind, since }) => kind === 'newborn' && since === year);

/** The identity code of a birth. As in reality a new sign is used when the codes with the old one are given. */
export function codeOfBirth({ day, place }: Birth): string {
  const born = civilDateOf(day);
  const signs = born.year < 2000 ? centurySigns[19] : centurySigns[20];
  const sign = signs[Math.floor(place / numbersPerSign)]!;
  return composeIdentityCode(born, 900 + (place % numbersPerSign), sign);
}
