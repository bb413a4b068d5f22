import { civilDay } from '../civil-day.js';
import { childrenOf } from '../family/family-of.js';
import { householdOn } from '../life/household-on.js';
import { isPaidOn } from '../life/benefits-on.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { countedInFamily, isAloneInFamily, youngerInFamily } from './family-note.js';
import { recipientRostersOf } from './recipient-roster.js';
import { coversDay, noteOfSpan } from './recipient-span.js';

const year = 2024;
const firstDay = civilDay(year, 1, 1);
const rosters = recipientRostersOf({ year, part: 1 / 50 });

/** Each so many-th of those who have a benefit on a day, with the note on their family. */
function notedOn(
  kind: 'child-benefit' | 'general-housing',
  day: number,
): readonly (readonly [person: number, note: number])[] {
  const { persons, spans } = rosters.rosterOf(kind);
  return [...persons.keys()]
    .filter((entry) => coversDay(spans[entry] as number, day) === 1)
    .map((entry) => [persons[entry] as number, noteOfSpan(spans[entry] as number)] as const);
}

const minorsOf = (mother: number, day: number): readonly number[] =>
  childrenOf(mother).filter((child) => {
    const age = (firstDay + day - birthDayOf(child)) / 365.25;
    return age >= 0 && age < 17;
  });

const shareOf = <Noted>(all: readonly Noted[], holds: (noted: Noted) => boolean): number => all.filter(holds).length / all.length; // oxfmt-ignore

describe('What is noted of a family that has child benefit', () => {
  it.each([['in February', 40], ['in July', 190], ['in November', 320]])('counts its children %s, who are born and grow up in the year', (_, day) => {
    const noted = notedOn('child-benefit', day);
    expect(noted.length).toBeGreaterThan(5000);
    expect(shareOf(noted, ([mother, note]) => countedInFamily(note, day) === Math.min(7, minorsOf(mother, day).length))).toBeGreaterThan(0.985);
  }); // oxfmt-ignore

  it('changes in the year for some', () => {
    const noted = notedOn('child-benefit', 40);
    expect(shareOf(noted, ([, note]) => countedInFamily(note, 40) !== countedInFamily(note, 360))).toBeGreaterThan(
      0.05,
    );
  });

  it('tells small children and lone parents', () => {
    const noted = notedOn('child-benefit', 183);
    expect(shareOf(noted, ([, note]) => youngerInFamily(note) > 0)).toBeGreaterThan(0.15);
    expect(shareOf(noted, ([mother, note]) => isAloneInFamily(note) || householdOn(mother, firstDay + 183).members.length >= 2)).toBe(1); // oxfmt-ignore
    expect(shareOf(noted, ([, note]) => isAloneInFamily(note))).toBeGreaterThan(0.1);
  });
});

describe('What is noted of a household that has housing allowance', () => {
  it('counts its members', () => {
    const noted = notedOn('general-housing', 183);
    expect(shareOf(noted, ([head, note]) => countedInFamily(note, 183) === Math.min(7, householdOn(head, firstDay + 183).members.length))).toBeGreaterThan(0.97); // oxfmt-ignore
  });
});

describe('Those whose benefit ends', () => {
  it('have it on the days before its end alone', () => {
    for (const kind of ['ending-sickness', 'ending-home-care'] as const) {
      const benefit = kind === 'ending-sickness' ? 'sickness-allowance' : 'home-care-allowance';
      const { persons, spans } = rosters.rosterOf(kind);
      const days = [60, 200, 300].flatMap((day) => [...persons.keys()].filter((entry) => coversDay(spans[entry] as number, day) === 1).map((entry) => [persons[entry] as number, firstDay + day] as const)); // oxfmt-ignore
      expect(days.length).toBeGreaterThan(50);
      expect(shareOf(days, ([person, day]) => isPaidOn(benefit, person, day))).toBeGreaterThan(0.97);
      expect(shareOf(days, ([person, day]) => isPaidOn(benefit, person, day + 23))).toBeLessThan(0.03);
    }
  });
});

describe('The unemployed who have had assistance for a year', () => {
  it('have had it for about that, and not for years', () => {
    const { persons, spans } = rosters.rosterOf('assisted-for-a-year');
    const on = [...persons.keys()].filter((entry) => coversDay(spans[entry] as number, 200) === 1).map((entry) => persons[entry] as number); // oxfmt-ignore
    expect(on.length).toBeGreaterThan(5);
    const had = (person: number, daysAgo: number): boolean =>
      isPaidOn('social-assistance', person, firstDay + 200 - daysAgo);
    expect(on.every((person) => had(person, 0) && had(person, 330))).toBe(true);
    expect(on.filter((person) => had(person, 530) && had(person, 650))).toEqual([]);
  });
});
