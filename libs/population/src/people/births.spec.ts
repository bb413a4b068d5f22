import fc from 'fast-check';
import { civilDay } from '../civil-day.js';
import { birthsByWeekday } from '../data/vital-events.data.js';
import { isArtificialIdentityCode } from '../identifiers/is-identity-code.js';
import { newbornGroup } from '../layout/find-group.js';
import { groupOf, personGroups, personOrdinalLimit } from '../layout/person-groups.js';
import { birthDayOf } from './birth-day-of.js';
import { birthOf, birthsOfGroup, codesPerBirthDate, memberBornAt } from './births.js';
import { identityCodeOf } from './identity-code-of.js';
import { NewbornsOfYear } from './newborns-of-year.js';
import { ordinalOfCode } from './ordinal-of-code.js';
import { ordinalsAged } from './ordinals-aged.js';

const person = fc.nat(personOrdinalLimit - 1);

describe('An identity code', () => {
  it('is artificial, says the sex, and leads back to the person', () => {
    fc.assert(
      fc.property(person, (ordinal) => {
        const code = identityCodeOf(ordinal);
        const { kind, sex } = groupOf(ordinal);
        if (code === null) return expect(kind).toBe('foreigner');
        const number = Number(code.slice(7, 10));
        expect([isArtificialIdentityCode(code), number >= 900, number % 2 === 1]).toEqual([true, true, sex === 'male']);
        expect(ordinalOfCode(code)).toBe(ordinal);
      }),
      { numRuns: 5000 },
    );
  });

  it('is given once: no two persons share a birth date and a place on it', () => {
    const first = civilDay(1917, 1, 1);
    const taken = new Uint8Array(Math.ceil(((civilDay(2036, 1, 1) - first) * codesPerBirthDate) / 8));
    let twice = 0;
    let outside = 0;
    for (const group of personGroups) {
      if (group.kind === 'foreigner') continue;
      for (let member = 0; member < group.size; member += 1) {
        const { day, place } = birthOf(group, member);
        if (!(place >= 0 && place < codesPerBirthDate)) outside += 1;
        const at = (day - first) * codesPerBirthDate + place;
        if (((taken[at >> 3] as number) & (1 << (at & 7))) !== 0) twice += 1;
        taken[at >> 3] = (taken[at >> 3] as number) | (1 << (at & 7));
      }
    }
    expect({ twice, outside }).toEqual({ twice: 0, outside: 0 });
  });

  it('of a child has the first sign of the century until the codes with it are given: of 2024, four fifths', () => {
    const children = new NewbornsOfYear(2024);
    const codes = Array.from({ length: 2000 }, (_, i) => identityCodeOf(children.personOf(20 * i)) as string);
    const first = codes.filter((code) => code[6] === 'A').length / codes.length;
    expect(first).toBeGreaterThan(0.78);
    expect(new Set(codes.map((code) => code[6]))).toEqual(new Set(['A', 'B']));
  });

  it('outside 900-999, of another shape or of nobody leads to nobody', () => {
    expect(['131052-308T', '010101-900', '', '010117-998D'].map(ordinalOfCode)).toEqual([undefined, undefined, undefined, undefined]); // oxfmt-ignore
  });
});

describe('Births', () => {
  it('of a year come on weekdays as births do, most on Tuesdays and fewest on Sundays', () => {
    const { events } = new NewbornsOfYear(2024);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let day = events.firstDay; day < events.firstDay + 364; day += 1)
      counts[(day + 3) % 7]! += events.before(day + 1) - events.before(day);
    const mean = counts.reduce((sum, count) => sum + count, 0) / 7;
    counts.forEach((count, weekday) => expect(count / mean).toBeCloseTo(birthsByWeekday[weekday]!, 1));
    expect(Math.max(...counts)).toBe(counts[1]);
    expect(Math.min(...counts)).toBe(counts[6]);
  });

  it('are 43 725 in 2024, 51.15 % of them boys', () => {
    const [girls, boys] = [newbornGroup(2024, 'female').size, newbornGroup(2024, 'male').size];
    expect(girls + boys).toBe(43_725);
    expect(boys / (girls + boys)).toBeCloseTo(0.5115, 4);
  });

  it('of a year are numbered in the order of their days, each child once', () => {
    const children = new NewbornsOfYear(2023);
    const ordinals = Array.from({ length: children.events.total }, (_, number) => children.personOf(number));
    expect(new Set(ordinals).size).toBe(43_442);
    const days = ordinals.map(birthDayOf);
    expect(days.every((day, i) => i === 0 || (days[i - 1] as number) <= day)).toBe(true);
  });

  it('lead back to the member of a group', () => {
    fc.assert(
      fc.property(fc.constantFrom(...personGroups), fc.nat(), (group, any) => {
        const member = any % group.size;
        if (group.kind !== 'foreigner') expect(memberBornAt(group, birthOf(group, member))).toBe(member);
      }),
      { numRuns: 2000 },
    );
    expect(birthsOfGroup(newbornGroup(2030, 'male')).total).toBe(newbornGroup(2030, 'male').size);
  });
});

describe('An age band', () => {
  const ageOn = (day: number, birthDay: number): number => Math.floor((day - birthDay) / 365.2425);

  it('is a range of ordinals, without a gap to the next one', () => {
    expect(ordinalsAged(18, 64, 2024).from).toBe(ordinalsAged(65, 130, 2024).to);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 98 }), fc.nat(20), fc.constantFrom(2023, 2024), (fromAge, width, year) => {
        const { from, to } = ordinalsAged(fromAge, fromAge + width, year);
        const newYear = civilDay(year, 1, 1);
        for (const ordinal of [from, (from + to) >> 1, to - 1]) {
          const age = ageOn(newYear, birthDayOf(ordinal));
          expect(age).toBeGreaterThanOrEqual(fromAge);
          expect(age).toBeLessThanOrEqual(fromAge + width);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('holds 23.3 % of 65 and over and 18.5 % of children in 2023', () => {
    const percent = ({ from, to }: { from: number; to: number }): number => (100 * (to - from)) / 5_563_970;
    expect(percent(ordinalsAged(65, 130, 2023))).toBeCloseTo(23.3, 0);
    expect(percent(ordinalsAged(0, 17, 2023))).toBeCloseTo(18.5, 0);
  });

  it('must be whole years in order', () => {
    for (const [from, to] of [
      [-1, 5],
      [5, 4],
      [1.5, 3],
    ] as const)
      // oxfmt-ignore
      expect(() => ordinalsAged(from, to, 2024)).toThrow(RangeError);
  });
});
