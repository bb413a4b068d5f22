/**
 * Which event of the year a notice tells of. Notices and events are both numbered in the order of their days, and a notice comes some days
 * after its event: at full scale they are paired one by one, so that everybody is told of once. Where fewer than half are sent, the notices of a
 * day tell of some of the events since the notices before.
 */
import type { SlicePlan, TypePlan } from '@tietovirta/plan';
import type { EventsOfYear } from '@tietovirta/population';

/** @param events the first of whose days is told of on 1 January @returns number of the event by slice and row */
export function toldNumber(plan: TypePlan, events: EventsOfYear): (slice: SlicePlan, row: number) => number {
  const { total } = plan;
  if (isPairedOneByOne(plan, events))
    return ({ firstOrdinal }, row) => Math.floor(((firstOrdinal + row) * events.total) / total);
  return ({ day, count }, row) => {
    const { from, to } = toldOn(plan, events, day.index);
    return from + Math.floor(((row + 0.5) * (to - from)) / count);
  };
}

/** The other way: ordinals of the notices that tell of an event, in ascending order. */
export function noticesOf(plan: TypePlan, events: EventsOfYear, number: number): readonly number[] {
  if (isPairedOneByOne(plan, events)) {
    const first = (event: number): number => Math.ceil((event * plan.total) / events.total);
    return Array.from({ length: first(number + 1) - first(number) }, (_, place) => first(number) + place);
  }
  const index = plan.dayCounts.findIndex((count, day) => count > 0 && toldOn(plan, events, day).to > number);
  if (index < 0) return [];
  const { from, to } = toldOn(plan, events, index);
  const { firstOrdinal, count } = plan.slice(index);
  // The first row at or past an event: of fewer notices than events most events have none.
  const first = (event: number): number => Math.max(0, Math.ceil(((event - from) * count) / (to - from) - 0.5));
  return Array.from({ length: first(number + 1) - first(number) }, (_, place) => firstOrdinal + first(number) + place);
}

const isPairedOneByOne = ({ total }: TypePlan, events: EventsOfYear): boolean => 2 * total > events.total;

interface ToldRange {
  /** The first event, and the first that is told of later. */
  readonly from: number;
  readonly to: number;
}

/** The events that the notices of a day tell of: those since the day of the notices before. */
function toldOn({ dayCounts }: TypePlan, events: EventsOfYear, index: number): ToldRange {
  let before = index - 1;
  while (before >= 0 && dayCounts[before] === 0) before -= 1;
  return { from: events.before(events.firstDay + before + 1), to: events.before(events.firstDay + index + 1) };
}
