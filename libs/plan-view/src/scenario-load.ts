/**
 * How much a scenario sends, and when most of it comes: by message type a day, in the busiest hour and in the busiest minute. Openings are planned to the
 * minute, so all of it is exact before anything is made; what follows is counted exactly, but comes when it is due.
 */
import { formatInstant } from '@tietovirta/calendar';
import type { FollowUpType, MessageType } from '@tietovirta/exchanges';
import { scenarioPlan, type ScenarioPlan, type TypePlan } from '@tietovirta/plan';
import { formatScale } from '@tietovirta/published';
import type { Scenario } from '@tietovirta/scenarios';
import { movedFigures, type MovedFigure } from './moved-figures.js';

/** The time with the most messages, as the clock shows it: `2024-03-15`, `2024-03-15 09`, `2024-03-15 09:12`. */
export interface Peak {
  readonly at: string;
  readonly count: number;
}

export interface Peaks {
  /** Null where nothing is planned, and of what follows. */
  readonly day: Peak | null;
  readonly hour: Peak | null;
  readonly minute: Peak | null;
}

export interface TypeLoad extends Peaks {
  readonly id: string;
  readonly label: MessageType['label'];
  /** In the days of the scenario; what follows is counted with its openings. */
  readonly messages: number;
  /** The opening that it answers; null for what is planned. */
  readonly answers: string | null;
}

export interface ScenarioLoad {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly scale: string;
  readonly seed: number;
  readonly days: number;
  /** In the order of the catalogue; those that send nothing are left out. */
  readonly types: readonly TypeLoad[];
  /** Of everything that is planned, together. */
  readonly all: Peaks & { readonly messages: number };
}

/** @param onShare share of the days that were looked at, 0-1 */
export function scenarioLoad(planned: ScenarioPlan, onShare: (share: number) => void = () => undefined): ScenarioLoad {
  const { scenario, year, fromDay, toDay, messageTypes } = planned;
  const together = new Busiest();
  const byType = new Map(year.types.map((plan) => [plan.type.id, { plan, busiest: new Busiest(), messages: 0 }]));
  for (let day = fromDay; day < toDay; day += 1) {
    const minutesOfAll = new Uint32Array(mostMinutes);
    for (const entry of byType.values()) {
      const { day: calendarDay, count } = entry.plan.slice(day);
      if (count === 0) continue;
      const minutes = entry.plan.minuteCounts(day);
      entry.messages += count;
      entry.busiest.look(calendarDay, minutes);
      minutes.forEach((inMinute, minute) => (minutesOfAll[minute]! += inMinute));
    }
    const { day: calendarDay } = (year.types[0] as TypePlan).slice(day);
    together.look(calendarDay, minutesOfAll);
    onShare((day + 1 - fromDay) / (toDay - fromDay));
  }
  const types = messageTypes.map((type): TypeLoad => {
    const { id, label } = type;
    const entry = byType.get(id);
    return entry === undefined
      ? { id, label, messages: followUpsIn(planned, type as FollowUpType), answers: (type as FollowUpType).answers, ...nothing } // oxfmt-ignore
      : { id, label, messages: entry.messages, answers: null, ...entry.busiest.peaks };
  });
  return {
    name: scenario.name,
    from: scenario.from,
    to: scenario.to,
    scale: formatScale(scenario.scale),
    seed: scenario.seed,
    days: toDay - fromDay,
    types: types.filter(({ messages }) => messages > 0),
    all: { messages: types.reduce((sum, { messages }) => sum + messages, 0), ...together.peaks },
  };
}

export interface ComparedLoads {
  readonly load: ScenarioLoad;
  readonly other: ScenarioLoad | undefined;
  /** Printed figures that differ between the two. */
  readonly figures: readonly MovedFigure[];
}

/** The load of a scenario, and that of another which it is held against: on the same days, where that one has them. */
export function scenarioLoads(
  scenario: Scenario,
  against: Scenario | undefined,
  onShare: (share: number) => void,
): ComparedLoads {
  const { year, from, to } = scenario;
  const hasDays = against !== undefined && against.year === year && against.from <= from && against.to >= to;
  const sides = against === undefined ? [scenario] : [scenario, hasDays ? { ...against, from, to } : against];
  const plans = sides.map(scenarioPlan) as [ScenarioPlan, ScenarioPlan?];
  const [load, other] = plans.map((planned, place) =>
    scenarioLoad(planned as ScenarioPlan, (share) => {
      onShare((place + share) / sides.length);
    }),
  ) as [ScenarioLoad, ScenarioLoad?];
  return { load, other, figures: plans[1] === undefined ? [] : movedFigures(plans[0], plans[1]) };
}

/** How many messages of a type a scenario sends; of what follows, those that follow its openings. */
export function messagesPlanned(planned: ScenarioPlan, type: MessageType): number {
  if (type.kind === 'follow-up') return followUpsIn(planned, type);
  const { dayCounts } = planned.year.planOf(type.id);
  return dayCounts.subarray(planned.fromDay, planned.toDay).reduce((sum, count) => sum + count, 0);
}

const nothing: Peaks = { day: null, hour: null, minute: null };
/** Of the longest day, on which the clock is put back. */
const mostMinutes = 25 * 60;

/** How many messages of a type follow the openings of the days, step by step of their courses. */
function followUpsIn({ year, fromDay, toDay }: ScenarioPlan, { id, answers }: FollowUpType): number {
  const opening = year.planOf(answers);
  const steps = opening.variants.map(({ course = [] }) => course.filter(({ type }) => type === id).length);
  if (fromDay === 0 && toDay === opening.dayCounts.length)
    return opening.variants.reduce((sum, { count }, place) => sum + count * (steps[place] as number), 0);
  const alike = new Set(steps).size === 1 ? (steps[0] as number) : undefined;
  let sum = 0;
  for (let day = fromDay; day < toDay; day += 1) {
    const count = opening.dayCounts[day] as number;
    if (alike !== undefined) sum += alike * count;
    else if (count > 0) for (const variant of opening.variantsOn(day)) sum += steps[variant] as number;
  }
  return sum;
}

/** The busiest day, hour and minute among the days that were looked at; of equal ones the first. */
class Busiest {
  private day: Peak | null = null;
  private hour: Peak | null = null;
  private minute: Peak | null = null;

  get peaks(): Peaks {
    const { day, hour, minute } = this;
    return { day, hour, minute };
  }

  /** @param minutes messages in each minute from local midnight */
  look({ date, startMs }: { readonly date: string; readonly startMs: number }, minutes: Uint32Array): void {
    const at = (minute: number, length: number): string =>
      formatInstant(startMs + minute * 60_000).slice(0, length).replace('T', ' '); // oxfmt-ignore
    let ofDay = 0;
    let ofHour = 0;
    minutes.forEach((count, minute) => {
      if (minute % 60 === 0) ofHour = 0;
      ofDay += count;
      ofHour += count;
      if (count > (this.minute?.count ?? 0)) this.minute = { at: at(minute, 16), count };
      if (ofHour > (this.hour?.count ?? 0)) this.hour = { at: at(minute, 13), count: ofHour };
    });
    if (ofDay > (this.day?.count ?? 0)) this.day = { at: date, count: ofDay };
  }
}
