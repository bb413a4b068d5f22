/**
 * The simulated time of a run as its clock goes along it: from the first midnight of the window to the one after its last day, in whole
 * minutes. Instants are ms since 1970 UTC; days are Finnish civil days.
 */
import { calendarYear, type CalendarYear } from '@tietovirta/calendar';
import type { Scenario } from '@tietovirta/scenarios';

export const minuteMs = 60_000;
const hourMs = 3_600_000;

/** How many minutes a length of time that is whole minutes has. */
export const wholeMinutes = (lengthMs: number): number => Math.round(lengthMs / minuteMs);

/** How far one step goes: a batch is the least that the clock moves by. */
export const stepUnits = ['batch', 'hour', 'day', 'month'] as const;
export type StepUnit = (typeof stepUnits)[number];

export interface RunWindow {
  readonly calendar: CalendarYear;
  /** Days of the year: the first, and the one after the last. */
  readonly fromDay: number;
  readonly toDay: number;
}

/** The window of a scenario. */
export function windowOf({ year, from, to }: Pick<Scenario, 'year' | 'from' | 'to'>): RunWindow {
  const calendar = calendarYear(year);
  const toDay = to === `${year + 1}-01-01` ? calendar.days.length : calendar.dayIndexOf(to);
  return { calendar, fromDay: calendar.dayIndexOf(from), toDay };
}

export class Timeline {
  readonly startMs: number;
  readonly endMs: number;

  constructor(private readonly window: RunWindow) {
    this.startMs = this.midnight(window.fromDay);
    this.endMs = this.midnight(window.toDay);
  }

  /** The midnight with which a day of the year begins. */
  midnight(day: number): number {
    return this.window.calendar.dayStartsMs[day] as number;
  }

  /** The day of the year that holds an instant of the window; the one after the last for its end. */
  dayAt(instantMs: number): number {
    return instantMs >= this.endMs ? this.window.toDay : this.window.calendar.dayIndexAt(instantMs);
  }

  /** Where the unit ends that holds the instant, within the window. */
  endOf(unit: StepUnit, instantMs: number): number {
    return Math.min(this.endMs, this.unitEnd(unit, instantMs));
  }

  /** The last whole minute at or before an instant, within the window. */
  minuteAt(instantMs: number): number {
    const minutes = Math.floor((instantMs - this.startMs) / minuteMs);
    return Math.max(this.startMs, Math.min(this.endMs, this.startMs + minutes * minuteMs));
  }

  private unitEnd(unit: StepUnit, instantMs: number): number {
    // Finnish time is whole hours ahead of UTC.
    if (unit === 'batch') return (Math.floor(instantMs / minuteMs) + 1) * minuteMs;
    if (unit === 'hour') return (Math.floor(instantMs / hourMs) + 1) * hourMs;
    const day = this.dayAt(instantMs);
    return unit === 'day' ? this.midnight(day + 1) : this.endOfMonth(day);
  }

  private endOfMonth(day: number): number {
    const { days } = this.window.calendar;
    const month = days[day]?.month;
    let after = day;
    while (after < days.length && days[after]?.month === month) after += 1;
    return this.midnight(after);
  }
}
