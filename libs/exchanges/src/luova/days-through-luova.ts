import { calendarYear } from '@tietovirta/calendar';
import { fullScale, scaledFigures } from '@tietovirta/published';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import type { Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';

/**
 * Messages that pass through Luova on each day of a year, as the declarations of their types expect them at full scale. Follow-ups count on the day of
 * their opening: they come within hours.
 */
export function daysThroughLuova(
  exchanges: readonly Exchange[],
  { base, year }: Pick<YearFigures, 'base' | 'year'>,
): readonly number[] {
  const expected = new Array<number>(calendarYear(year).days.length).fill(0);
  const openings = exchanges.flatMap(({ messageTypes }) => messageTypes).filter((type) => type.kind === 'opening');
  for (const type of openings.filter(({ throughLuova }) => throughLuova))
    for (const variant of type.variants(scaledFigures(base, fullScale, year))) addDays(expected, type, variant, year);
  return expected;
}

function addDays(expected: number[], type: OpeningType, variant: Variant, year: number): void {
  const { count, course = [], season = type.season, startsOn = type.startsOn ?? '' } = variant;
  const weights = calendarYear(year).days.map((day) => (day.date < startsOn ? 0 : season.dayWeight(day)));
  const sum = weights.reduce((so, weight) => so + weight, 0);
  weights.forEach((weight, day) => {
    expected[day] = (expected[day] as number) + (count * (1 + course.length) * weight) / sum;
  });
}
