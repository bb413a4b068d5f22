/** What a scenario asks for, worked out: its figures, its year plan, and the slices to make in the order of work. */
import { exchanges, type MessageType, type YearFigures } from '@tietovirta/exchanges';
import { scaledFigures } from '@tietovirta/published';
import type { SliceAddress } from '@tietovirta/messages';
import { planSettingsText, type Scenario } from '@tietovirta/scenarios';
import { refuseUnplannable } from './refuse-unplannable.js';
import { planYear, type YearPlan } from './year-plan.js';

export interface ScenarioPlan {
  readonly scenario: Scenario;
  readonly figures: YearFigures;
  readonly year: YearPlan;
  /** Message types of the scenario's exchanges. */
  readonly messageTypes: readonly MessageType[];
  /** Days of the window: first, and the one after the last. */
  readonly fromDay: number;
  readonly toDay: number;
  /** Slices with messages, day by day, the largest of a day first. */
  readonly tasks: readonly SliceAddress[];
}

/** @throws PlanTooLarge @throws VolumesRefused for volumes or peaks that cannot be planned */
export function scenarioPlan(scenario: Scenario): ScenarioPlan {
  refuseUnplannable(scenario);
  const figures = scaledFigures(scenario.base, scenario.scale, scenario.year);
  const chosen = exchanges.filter((exchange) => scenario.exchanges.includes(exchange.id));
  const { seed, volumes, peaks } = scenario;
  const year = planYear({ figures, seed, exchanges: chosen, volumes, peaks, settings: planSettingsText(scenario) });
  const fromDay = year.calendar.dayIndexOf(scenario.from);
  const endsYear = scenario.to === `${scenario.year + 1}-01-01`;
  const toDay = endsYear ? year.calendar.days.length : year.calendar.dayIndexOf(scenario.to);
  const tasks: SliceAddress[] = [];
  for (let day = fromDay; day < toDay; day += 1) {
    const slices = year.types.map((plan) => plan.slice(day)).filter((slice) => slice.count > 0);
    slices.sort((a, b) => b.count - a.count);
    tasks.push(...slices.map((slice) => ({ messageType: slice.type.id, day })));
  }
  return {
    scenario,
    figures,
    year,
    messageTypes: chosen.flatMap((exchange) => exchange.messageTypes),
    fromDay,
    toDay,
    tasks,
  };
}
