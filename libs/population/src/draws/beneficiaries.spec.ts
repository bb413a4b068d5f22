/** Beneficiaries: whoever is drawn has the benefit by their life. */
import { mix } from '@tietovirta/chance';
import { civilDay } from '../civil-day.js';
import { hasBenefitOn, benefitsOn } from '../life/benefits-on.js';
import { Beneficiaries, drawnBenefits } from './beneficiaries.js';

const days = [civilDay(2024, 1, 5), civilDay(2024, 5, 30), civilDay(2024, 12, 31)];

describe.each(drawnBenefits)('Somebody drawn who has %s', (benefit) => {
  const beneficiaries = new Beneficiaries([benefit], 2024);
  const drawn = days.flatMap((day) =>
    Array.from({ length: 400 }, (_, number) => ({ day, person: beneficiaries.draw(mix(number), day) })),
  );

  it('has it by their life on the day', () => {
    const without = drawn.filter(({ person, day }) => !benefitsOn(person, day).includes(benefit));
    expect(without.length).toBeLessThanOrEqual(2);
  });

  it('is not always the same person', () => {
    expect(new Set(drawn.map(({ person }) => person)).size).toBeGreaterThan(300);
  });

  it('is the same whether others were drawn before or not', () => {
    const [day] = days as [number];
    expect(new Beneficiaries([benefit], 2024).draw(mix(399), day)).toBe(beneficiaries.draw(mix(399), day));
  });

  it('is told by the question for one benefit as by the list of all', () => {
    for (const { person, day } of drawn.slice(0, 50))
      expect(hasBenefitOn(benefit, person, day)).toBe(benefitsOn(person, day).includes(benefit));
  });
});
