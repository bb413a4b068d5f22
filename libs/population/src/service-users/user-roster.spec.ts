import { keyOf } from '@tietovirta/chance';
import { civilDay } from '../civil-day.js';
import { deathDayOf } from '../deaths/deaths.js';
import { parentsOf } from '../family/family-of.js';
import { homeOn } from '../home/home-on.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { tooManyUsers, UserRoster, type UsersWanted } from './user-roster.js';

const adults = [
  { from: 18, to: 65, percent: 71 },
  { from: 66, to: 75, percent: 71 },
  { from: 76, to: 130, percent: 46 },
];
const wantedIn = (year: number): UsersWanted => ({
  year,
  key: keyOf('some users'),
  users: 32_000,
  minors: 920,
  agesOfMinors: { from: 12, to: 17 },
  adults,
});

describe.each([2023, 2024])('The users of a service in %i', (year) => {
  const roster = new UserRoster(wantedIn(year));
  const newYear = civilDay(year, 1, 1);
  const eighteen = civilDay(year - 18, 1, 1);
  const isMinor = (person: number): boolean => birthDayOf(person) > eighteen;
  const isMinorAllYear = (person: number): boolean => birthDayOf(person) > civilDay(year - 17, 1, 1);
  const livesThrough = (person: number): boolean =>
    birthDayOf(person) < newYear && (deathDayOf(person) ?? Infinity) > civilDay(year, 12, 31);

  it('are so many different people, all of whom live through the year', () => {
    expect(new Set(roster.persons).size).toBe(32_000);
    expect(roster.persons.every(livesThrough)).toBe(true);
  });

  it('are so many minors when the year begins, and all others are adults', () => {
    const minors = roster.persons.filter(isMinor);
    expect(minors).toHaveLength(920);
    expect(roster.persons.filter((person) => person >= roster.firstMinor)).toEqual(minors);
  });

  it('lie mixed: every tenth of them has minors and the old', () => {
    for (let part = 0; part < 10; part += 1) {
      const tenth = roster.persons.subarray(3200 * part, 3200 * (part + 1));
      expect(tenth.some(isMinor)).toBe(true);
      expect(tenth.some((person) => birthDayOf(person) < civilDay(year - 80, 1, 1))).toBe(true);
    }
  });

  it('act for children of theirs, each once, who live through the year and do not come of age in it', () => {
    const { persons, actors } = roster.childrenActedFor(5030);
    expect(new Set(persons).size).toBe(5030);
    const users = new Set(roster.persons);
    persons.forEach((child, place) => {
      const actor = actors[place] as number;
      const { mother, father } = parentsOf(child);
      expect([mother, father]).toContain(actor);
      expect(users.has(actor) && !isMinor(actor) && isMinorAllYear(child) && livesThrough(child)).toBe(true);
    });
  });

  it('act for adults a generation older of their municipality, each once', () => {
    const { persons, actors } = roster.adultsActedFor(390);
    expect(new Set(persons).size).toBe(390);
    const home = (person: number) => homeOn(person, newYear).municipality?.code;
    persons.forEach((elder, place) => {
      const actor = actors[place] as number;
      expect(home(elder)).toBe(home(actor));
      expect(birthDayOf(actor) - birthDayOf(elder)).toBeGreaterThan(20 * 365);
      expect(!isMinor(elder) && livesThrough(elder)).toBe(true);
    });
  });
});

describe('A population', () => {
  it('bears the users of the report, and one and a tenth as many, but not twice as many', () => {
    const full = { ...wantedIn(2024), users: 3_200_000, minors: 92_000 };
    expect(tooManyUsers(full)).toEqual([]);
    expect(tooManyUsers({ ...full, users: 3_520_000, minors: 101_200 })).toEqual([]);
    expect(tooManyUsers({ ...full, users: 6_400_000, minors: 184_000 }).map(({ from }) => from)).toEqual([18, 66, 76]);
  });
});
