import { resolveScenario } from '@tietovirta/scenarios';
import { RecentPlans } from './recent-plans.js';

const spring = resolveScenario({ overrides: { exchanges: 'kelmu', scale: '1/1000', name: 'spring' } });

it('Runs of the same scenario are planned once, whatever they are named and however they travel', () => {
  const plans = new RecentPlans();
  expect(plans.of({ ...spring, name: 'again', wire: 'messages' })).toBe(plans.of(spring));
});

it('Runs of other scenarios have plans of their own; those used last are kept', () => {
  const plans = new RecentPlans();
  const first = plans.of(spring);
  for (const seed of [2, 3, 4]) expect(plans.of({ ...spring, seed })).not.toBe(first);
  expect(plans.of(spring)).toBe(first);
  for (const seed of [5, 6, 7, 8]) plans.of({ ...spring, seed });
  expect(plans.of(spring)).not.toBe(first);
});
