import { arrayIn, ordinalAt } from '@tietovirta/messages';
import { planYear } from '@tietovirta/plan';
import { exchanges, findMessageType } from '@tietovirta/exchanges';
import { scaledFigures } from '@tietovirta/published';
import { Generator } from './generator.js';
import { ordinalsAbout } from './ordinals-about.js';

const addressKinds =
  findMessageType('population-register.address-change').dimensions[0]?.values.map(({ id }) => id) ?? [];

describe.each([
  ['as printed', 1],
  ['one in seven', 7],
  ['one in a hundred', 100],
])('Notices of births, deaths, registrations and moves, %s', (_name, denominator) => {
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
      if (!ordinalsAbout(plan, year, person).ordinals.includes(ordinalAt(made, row))) lost.push(ordinalAt(made, row));
    }
    expect(count).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });

  it('lead to nobody else', () => {
    const generator = new Generator(year);
    const wrong = [1_000_000, 5_640_000, 5_650_123, 5_655_000].flatMap((person) =>
      year.types.flatMap((plan) =>
        ordinalsAbout(plan, year, person).ordinals.filter(
          (ordinal) => arrayIn(generator.message(plan.type.id, ordinal), 'person', 'uint32')[0] !== person,
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['move', 'permanent', 0],
    ['emigration', 'abroad', 1],
  ] as const)('of an %s: whoever is told of leads back to every notice', (_event, kind, variant) => {
    const plan = year.planOf('population-register.address-change');
    const generator = new Generator(year);
    const day = plan.dayCounts.findIndex((_, index) => index > 100 && plan.variantsOn(index).includes(variant));
    const rows = [...plan.variantsOn(day)].flatMap((of, row) => (of === variant ? [row] : [])).slice(0, 40);
    const { firstOrdinal } = plan.slice(day);
    const lost = rows.filter((row) => {
      const made = generator.message(plan.type.id, firstOrdinal + row);
      const person = arrayIn(made, 'person', 'uint32')[0] as number;
      expect(addressKinds[arrayIn(made, 'address-kind', 'uint8')[0] as number]).toBe(kind);
      return !ordinalsAbout(plan, year, person).ordinals.includes(firstOrdinal + row);
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });

  it('are all there is of these: of changes of address those of other kinds are drawn', () => {
    const areAll = (event: string): boolean =>
      ordinalsAbout(year.planOf(`population-register.${event}`), year, 1).areAll;
    expect(['birth', 'death', 'registration', 'address-change'].map(areAll)).toEqual([true, true, true, false]);
  });
});
