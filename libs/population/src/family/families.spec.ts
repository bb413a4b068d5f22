import { civilDay } from '../civil-day.js';
import { deathDayOf, isAliveOn } from '../deaths/deaths.js';
import { guardianOn } from '../home/home-on.js';
import { groupOf, residentCount } from '../layout/person-groups.js';
import { municipalityPlaceOf, residentRange } from '../layout/resident-cells.js';
import { householdOn } from '../life/household-on.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { municipalities } from '../places/municipalities.js';
import { childrenOf, coupleOf, parentsOf, partnerOn } from './family-of.js';
import { firstChild } from './family-links.js';

/** All residents of some municipalities: families are whole inside one. */
const places = ['263', '765', '478', '272', '405'].map(
  (code) => municipalities.find((each) => each.code === code)!.place,
);
const day = civilDay(2023, 1, 1);

function residentsOf(place: number): number[] {
  const found: number[] = [];
  for (let group = 0; groupOf(residentCount - 1).index >= group; group += 1) {
    const { from, to } = residentRange(group, place);
    for (let ordinal = from; ordinal < to; ordinal += 1) found.push(ordinal);
  }
  return found;
}

const people = places.flatMap(residentsOf);
const women = people.filter((ordinal) => groupOf(ordinal).sex === 'female');
const isMinor = (ordinal: number): boolean => birthDayOf(ordinal) <= day && birthDayOf(ordinal) > civilDay(2005, 1, 1);
const minors = people.filter((ordinal) => ordinal >= firstChild);

describe('Families', () => {
  it('agree: a child of its mother has her as its mother, a partner has the other as partner', () => {
    const faults: string[] = [];
    for (const ordinal of people) {
      for (const child of childrenOf(ordinal)) {
        const { mother, father } = parentsOf(child);
        if (mother !== ordinal && father !== ordinal) faults.push(`${child} is not of ${ordinal}`);
      }
      const { mother, father } = parentsOf(ordinal);
      for (const parent of [mother, father])
        if (parent !== undefined && !childrenOf(parent).includes(ordinal)) faults.push(`${parent} lacks ${ordinal}`);
      const couple = coupleOf(ordinal);
      if (couple === undefined) continue;
      const other = couple.woman === ordinal ? couple.man : couple.woman;
      if (JSON.stringify(coupleOf(other)) !== JSON.stringify(couple)) faults.push(`${other} is not with ${ordinal}`);
    }
    expect(faults).toEqual([]);
  });

  it('live in one municipality, and nearly every minor has a mother, four of five a father', () => {
    const mothers = minors.map((child) => parentsOf(child).mother);
    expect(mothers.filter((mother) => mother === undefined).length / minors.length).toBeLessThan(0.01);
    expect(minors.filter((child) => parentsOf(child).father !== undefined).length / minors.length).toBeGreaterThan(
      0.85,
    );
    expect(
      minors.filter((child) => {
        const { mother } = parentsOf(child);
        return mother !== undefined && municipalityPlaceOf(mother) !== municipalityPlaceOf(child);
      }),
    ).toEqual([]);
  });

  it('have mothers of 15 to 49 at each birth, siblings at least a year apart, and fathers of age', () => {
    const faults: string[] = [];
    for (const woman of women) {
      const births = childrenOf(woman).map(birthDayOf);
      births.forEach((born, i) => {
        const age = (born - birthDayOf(woman)) / 365.25;
        if (age < 15 || age > 50) faults.push(`${woman} bears at ${age}`);
        if (i > 0 && born - births[i - 1]! < 340) faults.push(`${woman} bears twice in ${born - births[i - 1]!} days`);
        if ((deathDayOf(woman) ?? Infinity) <= born) faults.push(`${woman} bears after her death`);
      });
    }
    for (const child of minors) {
      const { father } = parentsOf(child);
      if (father !== undefined && birthDayOf(child) - birthDayOf(father) < 15 * 365.25)
        faults.push(`${father} is a child`);
    }
    expect(faults).toEqual([]);
  });

  it('with minors have one child in 43 %, two in 39 %, three in 13 % and more in 5 %', () => {
    const sizes = women.map((woman) => childrenOf(woman).filter(isMinor).length).filter((size) => size > 0);
    const percent = (size: number): number =>
      (100 * sizes.filter((each) => Math.min(4, each) === size).length) / sizes.length;
    // Source: Statistics Finland, families of 2018.
    [42.6, 39.1, 13.2, 5.1].forEach((expected, i) => expect(Math.abs(percent(i + 1) - expected)).toBeLessThan(4));
  });

  it('of a mother alone are a fifth of those with minors', () => {
    const mothers = women.filter((woman) => childrenOf(woman).some(isMinor));
    const alone = mothers.filter((mother) => partnerOn(mother, day) === undefined).length / mothers.length;
    expect(Math.abs(alone - 0.19)).toBeLessThan(0.04);
  });

  it('never begin before both are eighteen, but for a child, and the man is two years older on average', () => {
    const gaps: number[] = [];
    for (const woman of women) {
      const couple = coupleOf(woman);
      if (couple === undefined) continue;
      gaps.push((birthDayOf(woman) - birthDayOf(couple.man)) / 365.25);
      if (childrenOf(woman).length > 0) continue;
      expect(couple.startDay - birthDayOf(couple.man)).toBeGreaterThan(17.9 * 365.25);
      expect(couple.startDay - birthDayOf(woman)).toBeGreaterThan(17.9 * 365.25);
    }
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeCloseTo(2.2, 0);
  });
});

describe('A household', () => {
  it('is the same for all who live in it, and minors live with a parent', () => {
    for (const ordinal of people.filter((_, i) => i % 31 === 0)) {
      if (!isAliveOn(ordinal, day)) continue;
      const { members } = householdOn(ordinal, day);
      expect(members).toContain(ordinal);
      for (const member of members) expect(householdOn(member, day).members).toEqual(members);
    }
    const withoutGuardian = minors.filter((child) => isMinor(child) && guardianOn(child, day) === undefined);
    expect(withoutGuardian.length / minors.length).toBeLessThan(0.02);
  });
});
