import { isPermutation } from '@tietovirta/laws';
import fc from 'fast-check';
import { residentsByAge } from '../data/residents-by-age.data.js';
import { areas } from '../places/areas.js';
import { municipalities, residentsOfArea } from '../places/municipalities.js';
import { lineOf } from './lines.js';
import { groupOf, personGroups, personOrdinalLimit, residentCount } from './person-groups.js';
import { municipalityPlaceOf, residentRange } from './resident-cells.js';

const residents = personGroups.filter(({ kind }) => kind === 'resident');

describe('The residents', () => {
  it('are as many of each age and sex as Statistics Finland counted on 31 December 2022', () => {
    expect(residentCount).toBe(5_563_970);
    const counted = residentsByAge.flatMap(([age, men, women]) => [
      ['male', age, men],
      ['female', age, women],
    ]);
    const sizes = counted.map(([sex, age]) => [
      sex,
      age,
      residents
        .filter(
          (group) => group.sex === sex && (2022 - group.birthYear === age || (age === 100 && group.birthYear < 1922)),
        )
        .reduce((sum, { size }) => sum + size, 0),
    ]);
    expect(sizes).toEqual(counted);
  });

  it('are as many in each municipality, to the person', () => {
    const counts = new Uint32Array(municipalities.length);
    for (let ordinal = 0; ordinal < residentCount; ordinal += 1) counts[municipalityPlaceOf(ordinal)]! += 1;
    expect([...counts]).toEqual(municipalities.map((each) => each.residents));
  });

  it('of an area, a year of birth and a sex are one range of ordinals', () => {
    fc.assert(
      fc.property(fc.constantFrom(...residents), fc.constantFrom(...areas), (group, area) => {
        const inArea = municipalities.filter((each) => each.area === area);
        const { from, to } = residentRange(group.index, inArea[0]!.place, inArea.at(-1)!.place);
        const areaOf = (ordinal: number): string => municipalities[municipalityPlaceOf(ordinal)]!.area.code;
        if (to > from) expect([areaOf(from), areaOf(to - 1)]).toEqual([area.code, area.code]);
        expect(from).toBeGreaterThanOrEqual(group.firstOrdinal);
        expect(to).toBeLessThanOrEqual(group.firstOrdinal + group.size);
      }),
    );
  });

  it('of 65 and over are 16 % of Helsinki’s and more than a third of Puolanka’s', () => {
    const share = (name: string): number => {
      const { place, residents: all } = municipalities.find((each) => each.name === name)!;
      const old = residents.filter(({ birthYear }) => birthYear <= 1957);
      return (
        old.reduce((sum, { index }) => sum + residentRange(index, place).to - residentRange(index, place).from, 0) / all
      );
    };
    expect(share('Helsinki')).toBeCloseTo(0.18, 1);
    expect(share('Puolanka')).toBeGreaterThan(0.37);
    expect(residentsOfArea('90')).toBe(664_028);
  });
});

describe('Groups of persons', () => {
  it('follow each other without a gap, oldest residents first', () => {
    let next = 0;
    for (const { firstOrdinal, size } of personGroups) {
      expect(firstOrdinal).toBe(next);
      next += size;
    }
    expect(next).toBe(personOrdinalLimit);
    expect(residents.map(({ birthYear }) => birthYear)).toEqual(
      residents.map(({ birthYear }) => birthYear).sort((a, b) => a - b),
    );
  });

  it('are found from any ordinal, and nobody stands outside them', () => {
    fc.assert(
      fc.property(fc.nat(personOrdinalLimit - 1), (ordinal) => {
        const { firstOrdinal, size } = groupOf(ordinal);
        expect(ordinal >= firstOrdinal && ordinal < firstOrdinal + size).toBe(true);
      }),
      { numRuns: 3000 },
    );
    for (const ordinal of [-1, 0.5, Number.NaN, personOrdinalLimit])
      expect(() => groupOf(ordinal)).toThrow(/No person/);
  });

  it('have lines on which everybody has a place of their own', () => {
    isPermutation([fc.constantFrom(...personGroups.filter(({ size }) => size < 500))], (group) =>
      Array.from({ length: group.size }, (_, member) => lineOf('work', group).at(member)),
    );
  });
});
