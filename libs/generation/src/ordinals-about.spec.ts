import { arrayIn, ordinalAt } from '@tietovirta/messages';
import { planYear } from '@tietovirta/plan';
import { exchanges } from '@tietovirta/exchanges';
import { scaledFigures } from '@tietovirta/published';
import { Generator } from './generator.js';
import { ordinalsAbout } from './ordinals-about.js';

describe.each([
  ['as printed', 1],
  ['one in seven', 7],
  ['one in a hundred', 100],
])('Notices of births, deaths and registrations, %s', (_name, denominator) => {
  const year = planYear({
    figures: scaledFigures(2024, { numerator: 1, denominator }),
    exchanges: exchanges.filter(({ id }) => id === 'population-register'),
    seed: 1,
  });

  it.each(['birth', 'death', 'registration'])('of a %s: the person leads back to every notice about them', (event) => {
    const plan = year.planOf(`population-register.${event}`);
    const day = plan.dayCounts.findIndex((count, index) => count > 0 && index > 100);
    const { count } = plan.slice(day);
    const made = new Generator(year).openSlice(plan.type.id, day).make(0, count);
    const lost: number[] = [];
    for (let row = 0; row < count; row += 7) {
      const person = arrayIn(made, 'person', 'uint32')[row] as number;
      if (ordinalsAbout(plan, year, person)?.includes(ordinalAt(made, row)) !== true) lost.push(ordinalAt(made, row));
    }
    expect(count).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });

  it('lead to nobody else', () => {
    const generator = new Generator(year);
    const wrong = [1_000_000, 5_640_000, 5_650_123, 5_655_000].flatMap((person) =>
      year.types.flatMap((plan) =>
        (ordinalsAbout(plan, year, person) ?? []).filter(
          (ordinal) => arrayIn(generator.message(plan.type.id, ordinal), 'person', 'uint32')[0] !== person,
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('alone have a way back: whose change of address is told is drawn', () => {
    expect(ordinalsAbout(year.planOf('population-register.address-change'), year, 1)).toBeUndefined();
  });
});
