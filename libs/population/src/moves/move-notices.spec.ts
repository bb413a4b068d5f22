import { civilDay } from '../civil-day.js';
import { homeOn } from '../home/home-on.js';
import { householdOn } from '../life/household-on.js';
import { groupOf } from '../layout/person-groups.js';
import type { DayRange } from '../vital/told-by-day.js';
import { districts } from './districts.js';
import { MoveNotices } from './move-notices.js';
import { moveCandidatesOf, type Destination } from './move-candidates.js';
import { movingDaysOf, whoMovesOn } from './who-moves.js';

/** Monday after a weekend of moves. */
const monday = civilDay(2024, 9, 2);
const days: DayRange = { from: monday - 2, to: monday };
const daysOf = ({ from, to }: DayRange): number[] => Array.from({ length: to - from + 1 }, (_, place) => from + place);

const movers = (destination: Destination): number[] =>
  daysOf(days).flatMap((day) => districts.flatMap((district) => [...whoMovesOn(day, destination, district)]));
const toldOf = (destination: Destination, notices: number): number[] => {
  const told = new MoveNotices(destination).noticesOf(days, notices);
  return Array.from({ length: notices }, (_, number) => told.personOf(number));
};

const movesIn = (person: number, { from, to }: DayRange): boolean =>
  daysOf({ from, to }).some((day) => homeOn(person, day).address !== homeOn(person, day - 1).address);

describe('Whoever moves on a day', () => {
  it('has another home at its end than the day before', () => {
    const still = movers('within').filter((person) => !movesIn(person, days));
    expect(movers('within').length).toBeGreaterThan(5000);
    expect(still).toEqual([]);
  });

  it('takes the household along: all live in one home before and after', () => {
    const moving = new Set(movers('within'));
    const left = [...moving].filter((person, i) => {
      const day = movingDaysOf(person, days, 'within')[0];
      return i % 7 === 0 && (day === undefined || householdOn(person, day).members.some((each) => !moving.has(each)));
    });
    expect(left).toEqual([]);
  });

  it('leaves Finland where the move leads abroad', () => {
    const countries = movers('abroad').map((person) => [
      homeOn(person, days.from - 1).country,
      homeOn(person, days.to).country,
    ]);
    expect(countries.length).toBeGreaterThan(20);
    expect(countries.filter(([before, after]) => before !== 'FI' || after === 'FI')).toEqual([]);
  });

  it('is found again by their own days of the year', () => {
    const lost = movers('within').filter(
      (person, i) => i % 7 === 0 && movingDaysOf(person, days, 'within').length === 0,
    );
    expect(lost).toEqual([]);
  });

  it('has come to Finland before, if they arrived in these years', () => {
    const arrived = movers('within').filter((person) => groupOf(person).kind === 'arrival');
    expect(arrived.length).toBeGreaterThan(50);
    expect(arrived.filter((person) => homeOn(person, days.from - 1).country !== 'FI')).toEqual([]);
  });
});

describe('Notices of moves', () => {
  const total = movers('within').length;

  it('are about people who move on the days that are told of, and about nobody else', () => {
    const moving = new Set(movers('within'));
    expect(toldOf('within', Math.round(1.06 * total)).filter((person) => !moving.has(person))).toEqual([]);
    const emigrating = new Set(movers('abroad'));
    expect(toldOf('abroad', 90).filter((person) => !emigrating.has(person))).toEqual([]);
  });

  it('tell of nearly everybody once, and of some a second time', () => {
    const told = new Map<number, number>();
    for (const person of toldOf('within', Math.round(1.06 * total))) told.set(person, (told.get(person) ?? 0) + 1);
    expect(told.size / total).toBeGreaterThan(0.97);
    expect(Math.max(...told.values())).toBeLessThanOrEqual(2);
  });

  it('tell of nobody twice where fewer are sent than people move', () => {
    const told = toldOf('within', Math.round(total / 50));
    expect(new Set(told).size).toBe(told.length);
  });

  it.each([
    ['within', 8000],
    ['within', 130],
    ['within', 3],
    ['abroad', 90],
    ['abroad', 2],
  ] as const)('%s lead back from each person to every number, of %i', (destination, notices) => {
    const told = new MoveNotices(destination).noticesOf(days, notices);
    const wrong = toldOf(destination, notices).filter((person, number) => !told.numbersOf(person).includes(number));
    expect(wrong).toEqual([]);
  });

  it('that fall to an area in which nobody moves after all are about people of the next one, who lead back to them', () => {
    const quiet = civilDay(2024, 3, 13);
    const aland = districts.length - 2;
    expect(whoMovesOn(quiet, 'within', aland)).toHaveLength(0);
    expect(moveCandidatesOf(2024).expectedOn(quiet, 'within', aland)).toBeGreaterThan(0);
    const notices = 20_000;
    const told = new MoveNotices('within').noticesOf({ from: quiet, to: quiet }, notices);
    const lost = Array.from({ length: notices }, (_, number) => number).filter(
      (number) => !told.numbersOf(told.personOf(number)).includes(number),
    );
    expect(lost).toEqual([]);
  });

  it('come to nobody who stays', () => {
    const told = new MoveNotices('within').noticesOf(days, 8000);
    const moving = new Set(movers('within'));
    const staying = [1_000_000, 2_000_000, 3_000_000, 5_700_000].filter((person) => !moving.has(person));
    expect(staying.flatMap((person) => told.numbersOf(person))).toEqual([]);
  });

  it('cannot tell of days before any life is known', () => {
    const before = { from: civilDay(2022, 12, 30), to: civilDay(2022, 12, 31) };
    expect(() => new MoveNotices('within').noticesOf(before, 5)).toThrow('nobody moves within');
  });
});
