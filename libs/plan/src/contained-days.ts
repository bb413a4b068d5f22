/**
 * Spreads contained messages (payments) over the days of the messages that hold them: every holder gets one, the rest
 * follows its own season, and a day without holders gets none.
 */
import type { CalendarYear, Season } from '@tietovirta/calendar';
import { splitCounts, type Key } from '@tietovirta/chance';

export interface ContainedDays {
  readonly total: number;
  readonly holdersADay: Uint32Array;
  readonly season: Season;
  readonly calendar: CalendarYear;
  readonly key: Key;
}

/** @throws RangeError when there are fewer contained messages than holders */
export function containedDays({ total, holdersADay, season, calendar, key }: ContainedDays): Uint32Array {
  const holders = holdersADay.reduce((sum, count) => sum + count, 0);
  if (total < holders) throw new RangeError(`${total} contained messages cannot fill ${holders} messages`);
  const free = calendar.days.map((day, i) => ((holdersADay[i] as number) > 0 ? season.dayWeight(day) : 0));
  const hasSeason = free.some((weight) => weight > 0);
  const weights = hasSeason ? free : Array.from(holdersADay);
  const rest = splitCounts(total - holders, weights, key);
  return rest.map((count, i) => count + (holdersADay[i] as number));
}
