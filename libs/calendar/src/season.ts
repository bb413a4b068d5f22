import type { Origins } from '@tietovirta/published';
import type { CalendarDay } from './calendar-day.js';

/**
 * When messages come, as relative weights; only the proportions matter. Weights are ≥ 0, finite, and made with
 * + - * / only, so that every machine gets the same ones.
 */
export interface Season {
  /** Name printed by `plan`, e.g. `office-hours`; unique in the catalogue. */
  readonly id: string;
  /** What shapes its days and hours: sources, assumptions, or both. */
  readonly origins: Origins;
  /** Weight of the day among the days of the year. */
  dayWeight(day: CalendarDay): number;
  /** Weight of each elapsed hour of the day: `day.hours` values, in order from local midnight. */
  hourWeights(day: CalendarDay): readonly number[];
}
