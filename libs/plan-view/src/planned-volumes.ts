/** The volumes of one planned message type, worked out hour by hour from its plan. Clock hours are those people see. */
import { clockHours, formatInstant, type CalendarDay } from '@tietovirta/calendar';
import { hourCountsOf, type Stretch, type TypePlan } from '@tietovirta/plan';

export interface HourVolume {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** What the clock shows: 0-23. */
  readonly hour: number;
  /** How far the clock is ahead of UTC: `+02:00`, in summer `+03:00`. Tells the hour apart that comes twice in October. */
  readonly offset: string;
  readonly count: number;
}

export interface VolumeTotals {
  /** January to December. */
  readonly months: readonly number[];
  /** Monday to Sunday. */
  readonly weekdays: readonly number[];
  /** 0 to 23 o'clock. */
  readonly hours: readonly number[];
  readonly quietestDay: DayVolume;
  readonly busiestDay: DayVolume;
}

export interface DayVolume {
  readonly day: string;
  readonly count: number;
}

const hourMs = 3_600_000;

/** Every hour of the year in its order, those without messages too. */
export function hourVolumes(plan: TypePlan): readonly HourVolume[] {
  return Array.from(plan.dayCounts.keys()).flatMap((index) => {
    const { day } = plan.slice(index);
    const counts = plan.hourCounts(index);
    return clockHours(day).map((hour, elapsed) => ({
      day: day.date,
      hour,
      offset: formatInstant(day.startMs + elapsed * hourMs).slice(-6),
      count: counts[elapsed] ?? 0,
    }));
  });
}

export function volumeTotals(plan: TypePlan): VolumeTotals {
  const months = new Array<number>(12).fill(0);
  const weekdays = new Array<number>(7).fill(0);
  const hours = new Array<number>(24).fill(0);
  const raise = (counts: number[], place: number, by: number): void => {
    counts[place] = (counts[place] ?? 0) + by;
  };
  const days = Array.from(plan.dayCounts, (count, index): DayVolume => {
    const { day } = plan.slice(index);
    raise(months, day.month - 1, count);
    raise(weekdays, day.weekday - 1, count);
    const shown = clockHours(day);
    plan.hourCounts(index).forEach((inHour, elapsed) => {
      raise(hours, shown[elapsed] as number, inHour);
    });
    return { day: day.date, count };
  });
  const sorted = [...days].sort((a, b) => a.count - b.count);
  return {
    months,
    weekdays,
    hours,
    quietestDay: sorted[0] as DayVolume,
    busiestDay: sorted.at(-1) as DayVolume,
  };
}

/** How many messages of a stretch come outside Monday to Friday from 7 to 17 o'clock, holidays on weekdays included in these. */
export function outsideOfficeHours(stretch: Stretch, days: readonly CalendarDay[]): number {
  let outside = 0;
  for (const day of days) {
    const hours = clockHours(day);
    hourCountsOf(stretch, day).forEach((count, elapsed) => {
      const hour = hours[elapsed] as number;
      if (day.weekday > 5 || hour < 7 || hour >= 17) outside += count;
    });
  }
  return outside;
}
