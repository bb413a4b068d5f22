/** Plans of the scenarios that were counted last: a year takes a third of a second to plan, and runs are opened again and again. */
import { PlannedFrames, scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import type { Scenario } from '@tietovirta/scenarios';

export interface RecentPlan {
  readonly plan: ScenarioPlan;
  readonly planned: PlannedFrames;
}

const mostKept = 4;

export class RecentPlans {
  private readonly plans = new Map<string, RecentPlan>();

  /** @throws PlanTooLarge */
  of(scenario: Scenario): RecentPlan {
    // Runs of other names and wires have the same plan.
    const key = JSON.stringify({ ...scenario, name: undefined, wire: undefined });
    const known = this.plans.get(key) ?? planOf(scenario);
    this.plans.delete(key);
    this.plans.set(key, known);
    const [oldest] = this.plans.keys();
    if (this.plans.size > mostKept && oldest !== undefined) this.plans.delete(oldest);
    return known;
  }
}

function planOf(scenario: Scenario): RecentPlan {
  const plan = scenarioPlan(scenario);
  return { plan, planned: new PlannedFrames(plan) };
}
