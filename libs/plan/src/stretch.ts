/**
 * The parts of a message type's year that are planned apart: the days of a stretch add up to its total, and the type's day is the
 * sum of its stretches.
 *
 * Variants are gathered by season and first day. Few of them are a stretch each, and no message needs a look which variant it is.
 * Where they are many (the courses of EESSI's cases), splitting every hour for each would cost more than the messages do: they are
 * one stretch, and a permutation chooses.
 */
import { clockHours, type CalendarDay, type CalendarYear, type Season } from '@tietovirta/calendar';
import { childKey, splitCounts, type Key } from '@tietovirta/chance';
import type { OpeningType, Variant } from '@tietovirta/exchanges';

export interface Stretch {
  readonly season: Season;
  /** Places of its variants among those of the type. */
  readonly variants: readonly number[];
  /** Messages on each day of the year. */
  readonly dayCounts: Uint32Array;
  /** Root of all chance of the stretch. */
  readonly key: Key;
  /** Of a peak of the scenario: its hours and minutes, in the place of those of the season. */
  readonly peak?: PeakTimes;
}

export interface PeakTimes {
  /** Messages in each elapsed hour of a day of the year; undefined where there are none. */
  hoursOn(dayIndex: number): Uint32Array | undefined;
  /** Weight of a minute of the clock, from midnight, among those of its hour. */
  weightOf(minute: number): number;
}

/** Variants of one season and first day that are planned one by one; more are one stretch. */
const mostApart = 64;

/** @throws RangeError for a stretch with messages and no day on which its season lets them come */
export function stretchesOf(
  type: OpeningType,
  variants: readonly Variant[],
  { calendar, key }: { readonly calendar: CalendarYear; readonly key: Key },
): readonly Stretch[] {
  const parts = gathered(type, variants);
  return parts.map((places): Stretch => {
    // An empty year has no variant: its only stretch follows the type.
    const { season = type.season, startsOn = type.startsOn } = variants[places[0] ?? 0] ?? {};
    const total = places.reduce((sum, place) => sum + (variants[place] as Variant).count, 0);
    const own = parts.length === 1 ? key : childKey(childKey(key, 'stretches'), places[0] as number);
    const dayCounts = splitCounts(total, weightsOf(calendar.days, season, startsOn), childKey(own, 'days'));
    return { season, variants: places, dayCounts, key: own };
  });
}

/** Places of the variants of each stretch, one stretch at least. */
function gathered(type: OpeningType, variants: readonly Variant[]): readonly (readonly number[])[] {
  const bySeason = new Map<string, number[]>();
  variants.forEach(({ season = type.season, startsOn = '' }, place) => {
    const name = `${season.id} ${startsOn}`;
    const places = bySeason.get(name);
    if (places === undefined) bySeason.set(name, [place]);
    else places.push(place);
  });
  const parts = [...bySeason.values()].flatMap((places) =>
    places.length > mostApart ? [places] : places.map((place) => [place]),
  );
  return parts.length === 0 ? [[]] : parts;
}

const weightsOf = (days: readonly CalendarDay[], season: Season, startsOn: string | undefined): readonly number[] =>
  days.map((day) => (startsOn !== undefined && day.date < startsOn ? 0 : season.dayWeight(day)));

/** The day of a stretch that was asked for last: its minutes, its variants and the oracle ask one after the other. */
const lastHours = new WeakMap<Stretch, { readonly day: CalendarDay; readonly counts: Uint32Array }>();

/** Messages of a stretch in each hour of a day, from local midnight: 23, 24 or 25 counts, which others get as well. */
export function hourCountsOf(stretch: Stretch, day: CalendarDay): Uint32Array {
  const last = lastHours.get(stretch);
  if (last?.day === day) return last.counts;
  const counts = splitHours(stretch, day);
  lastHours.set(stretch, { day, counts });
  return counts;
}

function splitHours({ season, dayCounts, key, peak }: Stretch, day: CalendarDay): Uint32Array {
  if (peak !== undefined) return peak.hoursOn(day.index) ?? new Uint32Array(day.hours);
  return splitCounts(dayCounts[day.index] as number, season.hourWeights(day), childKey(childKey(key, 'hours'), day.index)); // oxfmt-ignore
}

/** Messages of a peak in each minute of an hour. @param hour elapsed since local midnight @param count those of the hour */
export function minutesOfPeak({ peak, key }: Stretch, day: CalendarDay, hour: number, count: number): Uint32Array {
  const clock = clockHours(day)[hour] as number;
  const weights = Float64Array.from({ length: 60 }, (_, minute) => peak?.weightOf(60 * clock + minute) ?? 1);
  return splitCounts(count, weights, childKey(childKey(childKey(key, 'minutes'), day.index), hour));
}

/** Sums place by place. */
export function sumOfCounts(lists: readonly Uint32Array[], length: number): Uint32Array {
  const sums = new Uint32Array(length);
  for (const list of lists) list.forEach((count, place) => (sums[place] = (sums[place] as number) + count));
  return sums;
}
