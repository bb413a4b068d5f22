import type { Origin } from '@tietovirta/published';
import type { Dimension } from './dimension.js';

/** Relative weights of a dimension's values, one a value, with where they come from. */
export interface Shares {
  readonly weights: readonly number[];
  readonly origin: Origin;
}

/**
 * Shares of a dimension's values by name; a value that is not named gets 0. Make them once and keep them: the tables
 * that are drawn from are shared between variants that have the very same list.
 *
 * @throws Error for a value that the dimension does not have
 */
export function sharesOf(dimension: Dimension, byValue: Readonly<Record<string, number>>, origin: Origin): Shares {
  const known = new Set(dimension.values.map((value) => value.id));
  const unknown = Object.keys(byValue).filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Error(`${dimension.id} has no value ${unknown.join(', ')}`);
  return { weights: dimension.values.map((value) => byValue[value.id] ?? 0), origin };
}
