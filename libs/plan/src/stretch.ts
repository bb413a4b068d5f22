/**
 * Variants of a message type that come by one season. Each variant with a season or a first day of its own is a stretch, and
 * all others are one together. The days of a stretch are planned apart from those of the others and add up to its total; the
 * type's day is the sum of its stretches.
 */
import type { CalendarDay, CalendarYear, Season } from '@tietovirta/calendar';
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
}

/** @throws RangeError for a stretch with messages and no day on which its season lets them come */
export function stretchesOf(
  type: OpeningType,
  variants: readonly Variant[],
  { calendar, key }: { readonly calendar: CalendarYear; readonly key: Key },
): readonly Stretch[] {
  const places = variants.map((_, place) => place);
  const isApart = ({ season, startsOn }: Variant): boolean => season !== undefined || startsOn !== undefined;
  const together = places.filter((place) => !isApart(variants[place] as Variant));
  const stretch = (own: readonly number[], stretchKey: Key): Stretch => {
    const [first] = own.map((place) => variants[place] as Variant);
    const season = first?.season ?? type.season;
    const total = own.reduce((sum, place) => sum + (variants[place] as Variant).count, 0);
    const weights = weightsOf(calendar.days, season, first?.startsOn ?? type.startsOn);
    return {
      season,
      variants: own,
      dayCounts: splitCounts(total, weights, childKey(stretchKey, 'days')),
      key: stretchKey,
    };
  };
  const apart = places.filter((place) => isApart(variants[place] as Variant));
  return [
    ...(together.length > 0 || apart.length === 0 ? [stretch(together, key)] : []),
    ...apart.map((place) => stretch([place], childKey(childKey(key, 'stretches'), place))),
  ];
}

const weightsOf = (days: readonly CalendarDay[], season: Season, startsOn: string | undefined): readonly number[] =>
  days.map((day) => (startsOn !== undefined && day.date < startsOn ? 0 : season.dayWeight(day)));

/** Messages of a stretch in each hour of a day, from local midnight: 23, 24 or 25 counts. */
export const hourCountsOf = ({ season, dayCounts, key }: Stretch, day: CalendarDay): Uint32Array =>
  splitCounts(dayCounts[day.index] as number, season.hourWeights(day), childKey(childKey(key, 'hours'), day.index));

/** Sums place by place. */
export function sumOfCounts(lists: readonly Uint32Array[], length: number): Uint32Array {
  const sums = new Uint32Array(length);
  for (const list of lists) list.forEach((count, place) => (sums[place] = (sums[place] as number) + count));
  return sums;
}
