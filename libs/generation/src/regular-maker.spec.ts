import { exchanges } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import { planYear } from '@tietovirta/plan';
import { fullScale, scaledFigures } from '@tietovirta/published';
import { Generator } from './generator.js';
import { ordinalsAbout } from './ordinals-about.js';

const year = planYear({
  figures: scaledFigures(2024, fullScale),
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
    expect(persons).toHaveLength(150_000);
    // Drawn without an order 62 of 25 000 would never come: 25 000 × e^(−6).
    expect(new Set(persons).size).toBe(25_000);
  });

  it('lead to their messages, all of them', () => {
    const person = persons[77] as number;
    const own = [...persons.entries()].filter(([, each]) => each === person).map(([ordinal]) => ordinal);
    expect(ordinalsAbout(plan, year, person)).toEqual({ ordinals: own, areAll: true });
    expect(ordinalsAbout(plan, year, 5).ordinals).toEqual([]);
  });
});
