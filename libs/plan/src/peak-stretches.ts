/**
 * Peaks of a scenario as stretches of their own, on top of those that are there: a stretch of a peak has so many times as many messages as the
 * planned hours of the other, minute by minute as its shape says, and variants like those that it is about. So what was planned stays as it was,
 * and what comes on top is exact before anything is made.
 */
import { clockHours, type CalendarDay, type CalendarYear } from '@tietovirta/calendar';
import { childKey } from '@tietovirta/chance';
import type { Variant } from '@tietovirta/exchanges';
import { apportion } from '@tietovirta/published';
import { isNamedBy, moreInMinute, type PeakRule } from '@tietovirta/scenarios';
import { hourCountsOf, type Stretch } from './stretch.js';

export interface PlannedParts {
  readonly variants: readonly Variant[];
  readonly stretches: readonly Stretch[];
}

/** @param rules those that are about the message type */
export function withPeaks(parts: PlannedParts, rules: readonly PeakRule[], calendar: CalendarYear): PlannedParts {
  const variants = [...parts.variants];
  const stretches = [...parts.stretches];
  for (const [place, rule] of rules.entries()) {
    // What is left over of a message goes to the next hour or stretch, so that roundings do not add up.
    const rounding = new Rounding();
    for (const stretch of parts.stretches) {
      const named = stretch.variants.filter((each) => isNamedBy(rule, parts.variants[each] as Variant));
      if (named.length === 0) continue;
      const counts = named.map((each) => (parts.variants[each] as Variant).count);
      const all = stretch.variants.reduce((sum, each) => sum + (parts.variants[each] as Variant).count, 0);
      const hours = hoursOnTop(stretch, rule, { calendar, share: all === 0 ? 0 : sumOf(counts) / all, rounding });
      const dayCounts = Uint32Array.from(calendar.days, ({ index }) => sumOf(hours.get(index) ?? []));
      const total = sumOf(dayCounts);
      if (total === 0) continue;
      const own = apportion(total, counts).flatMap((count, at) =>
        count === 0 ? [] : [{ ...(parts.variants[named[at] as number] as Variant), count }],
      );
      const key = childKey(childKey(stretch.key, 'peaks'), place);
      const peak = {
        hoursOn: (day: number) => hours.get(day),
        weightOf: (minute: number) => moreInMinute(rule, minute),
      };
      stretches.push({
        season: stretch.season,
        variants: own.map((_, at) => variants.length + at),
        dayCounts,
        key,
        peak,
      });
      variants.push(...own);
    }
  }
  return { variants, stretches };
}

interface HoursAsked {
  readonly calendar: CalendarYear;
  /** Part of the stretch that the peak is about, 0-1. */
  readonly share: number;
  readonly rounding: Rounding;
}

/** Messages on top in each hour, by the days that have some. */
function hoursOnTop(
  stretch: Stretch,
  rule: PeakRule,
  { calendar, share, rounding }: HoursAsked,
): ReadonlyMap<number, Uint32Array> {
  // oxfmt-ignore
  const hours = new Map<number, Uint32Array>();
  const days = rule.date === undefined ? calendar.days : [calendar.days[calendar.dayIndexOf(rule.date)] as CalendarDay];
  for (const day of days) {
    if (stretch.dayCounts[day.index] === 0) continue;
    const planned = hourCountsOf(stretch, day);
    const clock = clockHours(day);
    const onTop = planned.map((count, elapsed) => rounding.whole(count * share * moreInHour(rule, clock[elapsed] as number))); // oxfmt-ignore
    if (onTop.some((count) => count > 0)) hours.set(day.index, onTop);
  }
  return hours;
}

/** How many times as many come on top in an hour of the clock, as if what is planned there came evenly. */
function moreInHour(rule: PeakRule, hour: number): number {
  let sum = 0;
  for (let minute = 60 * hour; minute < 60 * (hour + 1); minute += 1) sum += moreInMinute(rule, minute);
  return sum / 60;
}

/** Rounds numbers so that their sum is rounded too. */
class Rounding {
  private left = 0;

  whole(value: number): number {
    const rounded = Math.max(0, Math.round(value + this.left));
    this.left += value - rounded;
    return rounded;
  }
}

const sumOf = (counts: ArrayLike<number>): number => Array.from(counts).reduce((sum, count) => sum + count, 0);
