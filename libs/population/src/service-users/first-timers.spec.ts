import { keyOf } from '@tietovirta/chance';
import { civilDay } from '../civil-day.js';
import { isAliveOn } from '../deaths/deaths.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { firstTimers, mostFirstTimers } from './first-timers.js';

const wanted = {
  year: 2024,
  key: keyOf(1, 2024, 'certificates'),
  ages: { from: 12, to: 100 },
  before: 900_000,
  count: 3000,
};
const persons = firstTimers(wanted);

describe('People who do something for the first time in a year', () => {
  it('are as many as are wanted, each once', () => {
    expect(persons).toHaveLength(3000);
    expect(new Set(persons).size).toBe(3000);
  });

  it('live through the year, and are of the ages', () => {
    for (const person of persons) {
      expect([person, isAliveOn(person, civilDay(2024, 12, 31))]).toEqual([person, true]);
      expect(birthDayOf(person)).toBeLessThan(civilDay(2012, 1, 1));
    }
  });

  it('are none of those who were first before them', () => {
    const earlier = new Set(firstTimers({ ...wanted, before: 890_000, count: 9000 }));
    expect(persons.filter((person) => earlier.has(person)).length).toBeLessThan(100);
    // Of the living of 890 000 to 900 000 there are fewer than 10 000: those who are left come from behind.
    const sooner = new Set(firstTimers({ ...wanted, before: 890_000, count: 9600 }));
    expect([...sooner].slice(0, 9000).some((person) => persons.includes(person))).toBe(false);
  });

  it('follow from the key: another line is of others', () => {
    const others = new Set(firstTimers({ ...wanted, key: keyOf(1, 2024, 'tests') }));
    expect(persons.filter((person) => others.has(person)).length).toBeLessThan(30);
  });

  it('are no more than most of those who live', () => {
    expect(mostFirstTimers(wanted.ages, 2024)).toBeGreaterThan(3_700_000);
    expect(() => firstTimers({ ...wanted, before: 6_000_000 })).toThrow('more than live');
  });

  it('are not those who have done it before by their lives', () => {
    const hasBefore = (person: number): boolean => person % 3 === 0;
    const others = firstTimers({ ...wanted, hasBefore });
    expect([others.some(hasBefore), new Set(others).size]).toEqual([false, 3000]);
  });

  it('are those who have done it before as well, where too few others are left', () => {
    const all = firstTimers({ ...wanted, count: 9000, hasBefore: () => true });
    expect(new Set(all).size).toBe(9000);
  });
});
