/** What a scenario asks for, worked out: its figures, its year plan, and the slices to make in the order of work. */
import { calendarYear, type CalendarYear } from '@tietovirta/calendar';
import { exchanges, type Exchange, type MessageType, type YearFigures } from '@tietovirta/exchanges';
import { scaledFigures } from '@tietovirta/published';
import type { SliceAddress } from '@tietovirta/messages';
import { planSettingsText, type Scenario } from '@tietovirta/scenarios';
import { refuseUnplannable } from './refuse-unplannable.js';
import { planYear, type YearPlan } from './year-plan.js';

/** What of a scenario is known without planning: it costs nothing. */
export interface ScenarioFrame {
  readonly scenario: Scenario;
  readonly figures: YearFigures;
  readonly calendar: CalendarYear;
  /** Message types of the scenario's exchanges. */
  readonly messageTypes: readonly MessageType[];
  /** Days of the window: first, and the one after the last. */
  readonly fromDay: number;
  readonly toDay: number;
}

export interface ScenarioPlan extends ScenarioFrame {
  readonly year: YearPlan;
  /** Slices with messages, day by day, the largest of a day first. */
  readonly tasks: readonly SliceAddress[];
}

export function scenarioFrame(scenario: Scenario): ScenarioFrame {
  const calendar = calendarYear(scenario.year);
  const endsYear = scenario.to === `${scenario.year + 1}-01-01`;
  return {
    scenario,
    figures: scaledFigures(scenario.base, scenario.scale, scenario.year),
    calendar,
    messageTypes: chosenOf(scenario).flatMap((exchange) => exchange.messageTypes),
    fromDay: calendar.dayIndexOf(scenario.from),
    toDay: endsYear ? calendar.days.length : calendar.dayIndexOf(scenario.to),
  };
}

const chosenOf = (scenario: Scenario): readonly Exchange[] =>
  exchanges.filter((exchange) => scenario.exchanges.includes(exchange.id));

/** @throws PlanTooLarge @throws VolumesRefused for volumes or peaks that cannot be planned */
export function scenarioPlan(scenario: Scenario): ScenarioPlan {
  refuseUnplannable(scenario);
  const frame = scenarioFrame(scenario);
  const { figures, fromDay, toDay } = frame;
  const { seed, volumes, peaks } = scenario;
  const year = planYear({ figures, seed, exchanges: chosenOf(scenario), volumes, peaks, settings: planSettingsText(scenario) }); // oxfmt-ignore
  const tasks: SliceAddress[] = [];
  for (let day = fromDay; day < toDay; day += 1) {
    const slices = year.types.map((plan) => plan.slice(day)).filter((slice) => slice.count > 0);
    slices.sort((a, b) => b.count - a.count);
    tasks.push(...slices.map((slice) => ({ messageType: slice.type.id, day })));
  }
  return { ...frame, year, tasks };
}
