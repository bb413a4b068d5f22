/**
 * The daily band of Luova, read as the days between the 5th and the 95th percentile (DECISIONS 67): one rule for the plan, the counted
 * row and the check of the content.
 */
import { figureOf, readPrinted, type ReportYear } from '@tietovirta/published';

export interface DailyBand {
  /** Messages on the quiet day of the band. */
  readonly from: number;
  /** Messages on its busy day. */
  readonly to: number;
}

const quietPercent = 5;
const busyPercent = 95;

/** Place of a percentile among values in ascending order, by nearest rank: a day that there was. */
const rankOf = (percent: number, count: number): number => Math.max(0, Math.ceil((percent * count) / 100) - 1);

/** Places of the band's ends among so many days in ascending order. */
export const ranksOfBand = (days: number): DailyBand => ({
  from: rankOf(quietPercent, days),
  to: rankOf(busyPercent, days),
});

/** The band of some days; undefined of none. @param days messages of each */
export function bandOfDays(days: readonly number[]): DailyBand | undefined {
  const ascending = days.toSorted((a, b) => a - b);
  const ranks = ranksOfBand(days.length);
  const [from, to] = [ascending[ranks.from], ascending[ranks.to]];
  return from === undefined || to === undefined ? undefined : { from, to };
}

export interface PrintedBand extends DailyBand {
  /** As the report prints it. */
  readonly printed: string;
  /** How far a number may lie from a printed end: half of the last decimal, in messages. */
  readonly within: number;
}

/** @throws Error when the report prints no range */
export function printedBand(year: ReportYear): PrintedBand {
  const printed = figureOf('luova.daily').printed[year];
  const read = readPrinted(printed);
  if (read.kind !== 'range') throw new Error(`luova.daily of ${year} is no range: "${printed}"`);
  const size = read.unit === 'million' ? 1_000_000 : 1_000_000_000;
  return { from: read.from, to: read.to, printed, within: size / 10 ** read.decimals / 2 };
}

/** Whether a count prints as an end of the band: half a decimal up is not in. */
export const printsAs = (count: number, end: number, { within }: PrintedBand): boolean =>
  count >= end - within && count < end + within;
