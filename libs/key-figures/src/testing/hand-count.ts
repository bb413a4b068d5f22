import type { CountedTotals } from '../counted-totals.js';

/** So many messages of one type with the same dimensions. */
export interface HandCounted {
  readonly type: string;
  readonly where?: Readonly<Record<string, string>>;
  readonly count: number;
  /** What number columns of them come to. */
  readonly sums?: Readonly<Record<string, number>>;
  /** Different keys among them, of the year and of its months together. */
  readonly distinct?: { readonly year: number; readonly month: number };
  /** How they lie over the days, where a spec asks for days; the days of all lines are the same. */
  readonly perDay?: readonly number[];
  /** What the year began with, of what its messages add to. */
  readonly opening?: number;
}

/** Totals written down by hand, for specs. A type that is not written down was not simulated. */
export function handCount(lines: readonly HandCounted[], isWholeYear = true): CountedTotals {
  const linesOf = (messageType: string, where: Readonly<Record<string, string>> = {}): readonly HandCounted[] =>
    lines
      .filter(({ type }) => type === messageType)
      .filter((line) => Object.entries(where).every(([dimension, value]) => line.where?.[dimension] === value));
  const days = lines.find(({ perDay }) => perDay !== undefined)?.perDay ?? [];
  return {
    count: (messageType, where) => linesOf(messageType, where).reduce((sum, { count }) => sum + count, 0),
    countPerDay: (messageType, where) =>
      days.map((_, day) => linesOf(messageType, where).reduce((sum, { perDay }) => sum + (perDay?.[day] ?? 0), 0)),
    sum: (messageType, column) => linesOf(messageType).reduce((sum, { sums }) => sum + (sums?.[column] ?? 0), 0),
    distinct: (messageType, { per, where }) =>
      linesOf(messageType, where).reduce((sum, { distinct }) => sum + (distinct?.[per === 'year' ? 'year' : 'month'] ?? 0), 0), // oxfmt-ignore
    isSimulated: (messageType) => lines.some(({ type }) => type === messageType),
    opening: (messageType) => lines.find(({ type }) => type === messageType)?.opening ?? 0,
    isWholeYear,
  };
}

/** Messages of a type by day, and their count. */
export const onDays = (type: string, ...perDay: readonly number[]): HandCounted => ({
  type,
  perDay,
  count: perDay.reduce((sum, day) => sum + day, 0),
});
