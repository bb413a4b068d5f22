/**
 * What a line of the check must reach, as data with its origin. A bar holds as it stands for a whole year at scale 1. A smaller window or scale
 * has fewer messages, whose share differs by chance: the bar widens by three standard errors, and judges nothing once that says nothing.
 */
import type { Origin } from '@tietovirta/published';

export type Unit = 'percent' | 'years' | 'count' | 'index';

export interface Bar {
  /** `least` and `most`: a limit. `near`: a value that is met within `within`. */
  readonly at: 'least' | 'most' | 'near';
  readonly value: number;
  readonly within?: number;
  readonly unit: Unit;
  /** Standard deviation of what one message brings, in the unit: 0 where nothing is left to chance. */
  readonly spread: number;
  /** A bar that chance would widen by more than this judges nothing. */
  readonly coarsest: number;
  readonly origin: Origin;
}

const standardErrors = 3;

/** Of a share, in percentage points. */
const spreadOf = (percent: number): number => Math.sqrt(percent * (100 - percent));

const share = (at: Bar['at'], percent: number, origin: Origin): Bar => ({
  at,
  value: percent,
  unit: 'percent',
  spread: spreadOf(percent),
  coarsest: 5,
  origin,
});

export const atLeastPercent = (percent: number, origin: Origin): Bar => share('least', percent, origin);
export const atMostPercent = (percent: number, origin: Origin): Bar => share('most', percent, origin);

/** Nothing of the kind may be found, however much is looked at. */
export const noneAtAll = (origin: Origin): Bar => ({
  at: 'most',
  value: 0,
  unit: 'count',
  spread: 0,
  coarsest: 0,
  origin,
});

export const nearPercent = (percent: number, within: number, origin: Origin): Bar => ({
  ...share('near', percent, origin),
  within,
});

/** Of a number that fewer messages tell less exactly. @param spread standard deviation of what one brings */
export const nearCount = (count: number, within: number, spread: number, origin: Origin): Bar => ({
  at: 'near',
  value: count,
  within,
  unit: 'count',
  spread,
  coarsest: count / 5,
  origin,
});

export const atMostCount = (count: number, origin: Origin): Bar => ({ ...noneAtAll(origin), value: count });

/** Variance over mean. */
export const atLeastIndex = (index: number, origin: Origin): Bar => ({
  at: 'least',
  value: index,
  unit: 'index',
  spread: 0,
  coarsest: 0,
  origin,
});

/** @param spread standard deviation of one value times 1.25: that of a median */
export const nearYears = (years: number, within: number, spread: number, origin: Origin): Bar => ({
  at: 'near',
  value: years,
  within,
  unit: 'years',
  spread,
  coarsest: 5,
  origin,
});

/** How far chance widens a bar when so many were judged. */
export const marginOf = ({ spread }: Bar, judged: number, isWhole: boolean): number =>
  isWhole || spread === 0 ? 0 : (standardErrors * spread) / Math.sqrt(judged);

/** The bar widened by a margin; a share stays one. */
export function widened(bar: Bar, margin: number): Bar {
  if (margin === 0) return bar;
  if (bar.at === 'near') return { ...bar, within: Math.max(bar.within ?? 0, margin) };
  const value = bar.at === 'least' ? bar.value - margin : bar.value + margin;
  return { ...bar, value: bar.unit === 'percent' ? Math.min(100, Math.max(0, value)) : value };
}

export function isReached({ at, value: limit, within = 0 }: Bar, value: number): boolean {
  if (at === 'least') return value >= limit;
  if (at === 'most') return value <= limit;
  return Math.abs(value - limit) <= within;
}
