import { exchanges } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import { planYear } from '@tietovirta/plan';
import { scaledFigures } from '@tietovirta/published';
import { Generator } from './generator.js';
import { ordinalsAbout } from './ordinals-about.js';

const year = planYear({
  figures: scaledFigures(2024, { numerator: 1, denominator: 100 }),
  exchanges: exchanges.filter(({ id }) => id === 'own-measurements'),
  seed: 1,
});
const plan = year.planOf('own-measurements.measurement');
const generator = new Generator(year);
const persons = [...plan.dayCounts.entries()].flatMap(
  ([day, count]) =>
  count === 0 ? [] : [...arrayIn(generator.openSlice(plan.type.id, day).make(0, count), 'person', 'uint32').slice(0, count)], // oxfmt-ignore
);

describe('Regulars', () => {
  it('are as many different people as the figures say, with six messages each on average', () => {
    expect(persons).toHaveLength(1500); // 150 000 / 100
    expect(new Set(persons).size).toBe(250); // 25 000 / 100
  });

  it('lead to their messages, all of them', () => {
    const person = persons[77] as number;
    const own = [...persons.entries()].filter(([, each]) => each === person).map(([ordinal]) => ordinal);
    expect(ordinalsAbout(plan, year, person)).toEqual({ ordinals: own, areAll: true });
    expect(ordinalsAbout(plan, year, 5).ordinals).toEqual([]);
  });
});
