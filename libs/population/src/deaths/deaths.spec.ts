import { civilDateOf, civilDay } from '../civil-day.js';
import { deathsByMonth } from '../data/vital-events.data.js';
import { groupOf } from '../layout/person-groups.js';
import { lifeYears } from '../layout/years.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { deathNoticesTold } from '../vital/told-counts.js';
import { DeathNotices } from './death-notices.js';
import { deathDayOf, deathsInOrder, isAliveOn } from './deaths.js';

const residents = new Map([2023, 2024, 2030].map((year) => [year, deathsInOrder('resident', year)]));
const ageAtDeath = (ordinal: number): number => ((deathDayOf(ordinal) as number) - birthDayOf(ordinal)) / 365.25;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;

describe('Deaths', () => {
  it('of residents are 61 300 in 2023 and 58 267 in 2024, nobody twice', () => {
    expect([2023, 2024].map((year) => residents.get(year)!.length)).toEqual([61_300, 58_267]);
    const all = lifeYears.flatMap((year) => [...deathsInOrder('resident', year), ...deathsInOrder('abroad', year)]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('come in the order of their numbers, and the way back says the same day', () => {
    const days = [...residents.get(2024)!].map((ordinal) => deathDayOf(ordinal) as number);
    // An infant dies on the day of its birth at the earliest.
    const late = days.filter((day, number) => number > 0 && day < (days[number - 1] as number));
    expect(late.length).toBeLessThan(4);
    expect(civilDateOf(days[0]!).year).toBe(2023);
    expect(days.every((day) => day >= civilDay(2023, 12, 25) && day <= civilDay(2024, 12, 25))).toBe(true);
  });

  // Source: the mortality of 2024 applied to the people of the end of 2023.
  it.each([
    ['male', 78.2, 61 + 55],
    ['female', 84.7, 47 + 53],
  ] as const)('of %s residents have a median age of %d years', (sex, expected, children) => {
    const dead = [...residents.get(2024)!].filter((ordinal) => groupOf(ordinal).sex === sex);
    const ages = dead.map(ageAtDeath);
    expect(Math.abs(median(ages) - expected)).toBeLessThan(1);
    const percentUnder15 = (100 * ages.filter((age) => age < 15).length) / dead.length;
    expect(Math.abs(percentUnder15 - (100 * children) / (0.5 * 58_267))).toBeLessThan(0.2);
  });

  it('of infants are 91 in 2024', () => {
    const infants = [...residents.get(2024)!].filter((ordinal) => groupOf(ordinal).since === 2024);
    expect(infants.length).toBe(91);
    expect(infants.every((ordinal) => (deathDayOf(ordinal) as number) >= birthDayOf(ordinal))).toBe(true);
  });

  it('are most in winter: by month as they were', () => {
    const counts = new Array<number>(12).fill(0);
    for (const ordinal of residents.get(2024)!) counts[civilDateOf(deathDayOf(ordinal) as number).month - 1]! += 1;
    const all = deathsByMonth.reduce((sum, each) => sum + each, 0);
    counts.forEach((count, month) =>
      expect(Math.abs(count / 58_267 / (deathsByMonth[month]! / all) - 1)).toBeLessThan(0.05),
    );
  });

  it('end a life: nobody lives after it, nobody before birth', () => {
    for (const ordinal of [...residents.get(2030)!].filter((_, number) => number % 97 === 0)) {
      const day = deathDayOf(ordinal) as number;
      expect([day - 1, day, day + 400].map((each) => isAliveOn(ordinal, each))).toEqual([
        day - 1 >= birthDayOf(ordinal),
        false,
        false,
      ]);
      expect(isAliveOn(ordinal, birthDayOf(ordinal) - 1)).toBe(false);
    }
  });
});

describe.each([
  [2023, 86_429, 61_300],
  [2024, 81_410, 58_267],
])('Notices of death of %i', (year, printed, deaths) => {
  const notices = new DeathNotices(year);
  const numbers = Array.from({ length: printed }, (_, number) => number);

  it('are as many as the report prints: residents, persons abroad, and second notices', () => {
    expect(notices.events.total).toBe(printed);
    expect(deathNoticesTold(year, 0)).toBe(printed);
    expect(notices.counts).toEqual({ residents: deaths, abroad: 3900, seconds: printed - deaths - 3900 });
  });

  it('tell of every death of the year once, and of some a second time', () => {
    const firsts = numbers.filter((number) => !notices.isSecond(number)).map((number) => notices.personOf(number));
    expect(new Set(firsts).size).toBe(deaths + 3900);
    const seconds = numbers.filter((number) => notices.isSecond(number)).map((number) => notices.personOf(number));
    expect(new Set(seconds).size).toBe(seconds.length);
    const known = new Set(firsts);
    const ofEarlierYear = seconds.filter((person) => !known.has(person));
    expect(ofEarlierYear.length / seconds.length).toBeLessThan(0.2);
    expect(ofEarlierYear.every((person) => civilDateOf(deathDayOf(person) as number).year < year)).toBe(true);
  });

  it('name a first notice of the weeks before when they are second ones', () => {
    const firstNumber = new Map<number, number>();
    for (const number of numbers) {
      const person = notices.personOf(number);
      if (!notices.isSecond(number)) firstNumber.set(person, number);
      else if (firstNumber.has(person)) expect(number - firstNumber.get(person)!).toBeLessThan(0.22 * printed);
      else expect(deathDayOf(person)).toBeLessThan(civilDay(year, 1, 1));
    }
  });
});
