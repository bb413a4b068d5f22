/**
 * Which event of the year a notice tells of. Notices and events are both numbered in the order of their days, and a notice comes some days
 * after its event: at full scale they are paired one by one, so that everybody is told of once. Where fewer than half are sent, the notices of a
 * day tell of some of the events since the notices before.
 */
import type { SlicePlan, TypePlan } from '@tietovirta/plan';
import type { EventsOfYear } from '@tietovirta/population';

/** @param events the first of whose days is told of on 1 January @returns number of the event by slice and row */
export function toldNumber(plan: TypePlan, events: EventsOfYear): (slice: SlicePlan, row: number) => number {
  const { total, dayCounts } = plan;
  if (2 * total > events.total)
    return ({ firstOrdinal }, row) => Math.floor(((firstOrdinal + row) * events.total) / total);
  return ({ day, count }, row) => {
    let before = day.index - 1;
    while (before >= 0 && dayCounts[before] === 0) before -= 1;
    const from = events.before(events.firstDay + before + 1);
    const to = events.before(events.firstDay + day.index + 1);
    return from + Math.floor(((row + 0.5) * (to - from)) / count);
  };
}
