import { scenarioPlan } from '@tietovirta/plan';
import type { Scenario } from '@tietovirta/scenarios';

/** Messages of a whole year of a scenario, follow-ups included. */
export function messagesOf(scenario: Scenario): number {
  return scenarioPlan(scenario).year.types.reduce(
    (total, plan) =>
      total + plan.variants.reduce((sum, variant) => sum + variant.count * (1 + (variant.course?.length ?? 0)), 0),
    0,
  );
}
