/**
 * Children who die in the year in which they are born. The day of death comes first and the child follows from it: one that was born
 * shortly before.
 */
import { keyOf, mix } from '@tietovirta/chance';
import { newbornGroup } from '../layout/find-group.js';
import { lineOf } from '../layout/lines.js';
import type { PersonGroup } from '../layout/person-group.js';
import { lifeYears } from '../layout/years.js';
import { birthsOfGroup } from '../people/births.js';
import { ordinalHash } from '../ordinal-hash.js';
import { deathCounts, infantDeaths, yearPlaceOfDeath } from './death-counts.js';

const purpose = keyOf('infants').a;
/** Days from birth to death (assumption: more than half in the first week). */
const days = [0, 0, 1, 1, 2, 3, 4, 6, 9, 14, 30, 60, 110, 170];

export interface InfantDeath {
  readonly ordinal: number;
  /** Days since 1970-01-01. */
  readonly day: number;
}

function livesOn(group: PersonGroup, member: number): boolean {
  return (
    member < group.size &&
    yearPlaceOfDeath(deathCounts(), group.index, lineOf('death', group).at(member)) === lifeYears.length
  );
}

/** The infants who die in a year, in the order of the days that they are given. @param dayOfNumber the day of the infant death with a number from 0 on */
export function infantsOf(year: number, dayOfNumber: (number: number) => number): InfantDeath[] {
  const [girls, boys] = [newbornGroup(year, 'female'), newbornGroup(year, 'male')];
  const taken = new Set<number>();
  return Array.from({ length: infantDeaths(year) }, (_, number) => {
    const bits = ordinalHash(number, mix(purpose + year));
    const group = bits % 100 < 46 ? girls : boys;
    const births = birthsOfGroup(group);
    const told = Math.max(births.firstDay, dayOfNumber(number));
    const born = Math.max(births.firstDay, told - (days[(bits >>> 8) % days.length] as number));
    let member = births.before(born) + ((bits >>> 16) % Math.max(1, births.before(born + 1) - births.before(born)));
    // One who dies in no later year, and has not died yet.
    while (taken.has(group.firstOrdinal + member) || !livesOn(group, member)) member -= 1;
    taken.add(group.firstOrdinal + member);
    return { ordinal: group.firstOrdinal + member, day: Math.max(told, births.dayOf(member)) };
  });
}
