import { birthDayOf, deathDayOf, groupOf } from '@tietovirta/population';
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { linesOf, sampleMessages, samplePlan } from '../sample-content.js';
import { PlannedMessages } from '../planned-messages.js';
import { deaths } from './deaths.js';

const type = 'population-register.death';
const plan = samplePlan({ exchanges: 'population-register' });

/** The persons of all notices of 2024. */
const told = (() => {
  const source = new PlannedMessages(plan.year);
  const persons: number[] = [];
  for (let day = 0; day < 366; day += 1)
    for (const columns of source.batches(type, day, 1))
      persons.push(...arrayIn(columns, 'person', 'uint32').slice(0, columns.rows));
  return persons;
})();
const ageOf = (person: number): number => ((deathDayOf(person) ?? Infinity) - birthDayOf(person)) / 365.25;
const notices = (persons: readonly number[]): MessageColumns[] => [
  sampleMessages(
    type,
    persons.map((person) => ({ person })),
  ),
];
const verdicts = (persons: readonly number[]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(linesOf(deaths, plan, notices(persons))).map(([id, { verdict }]) => [id, verdict]));

describe('Deaths that are told of', () => {
  it('come at the ages of the source', () => {
    expect(told.length).toBe(81_410);
    expect(new Set(Object.values(verdicts(told)))).toEqual(new Set(['holds']));
  });

  it('fail when people die young', () => {
    const young = told.filter((person, place) => ageOf(person) < 80 || place % 2 === 0);
    expect(verdicts(young)).toMatchObject({ 'deaths.median-age.male': 'fails', 'deaths.median-age.female': 'fails' });
  });

  it('fail when children do', () => {
    const children = told.filter((person, place) => ageOf(person) < 15 || place % 3 === 0);
    expect(verdicts(children)).toMatchObject({ 'deaths.under-15.male': 'fails', 'deaths.under-15.female': 'fails' });
  });

  it('count a child of 14 among those under 15', () => {
    const ofAge = (from: number, to: number): number[] =>
      told.filter((person) => ageOf(person) >= from && ageOf(person) < to);
    const persons = [...ofAge(14, 15), ...ofAge(15, 16)];
    const isBoy = (person: number): boolean => groupOf(person).sex === 'male';
    const boys = new Set(persons.filter(isBoy));
    const young = [...boys].filter((person) => ageOf(person) < 15).length;
    expect(linesOf(deaths, plan, notices(persons))['deaths.under-15.male']?.value).toBeCloseTo(
      (100 * young) / boys.size,
    );
    expect(young).toBeGreaterThan(0);
  });

  it('count once, however often they are told', () => {
    const [one] = told as [number];
    const judged = Object.values(linesOf(deaths, plan, notices([one, one, one]))).map((line) => line.judged);
    expect(Math.max(...judged)).toBe(1);
  });
});
