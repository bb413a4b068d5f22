import { daysOfDeltas } from '../daily-messages.js';
import { MeasuredEntries } from '../measured-entries.js';
import type { MeasureTally } from '../measure-tally.js';

/** The messages a day that tallies hold, by `day/cell`; they are forgotten. */
export function dailyCells(tallies: readonly MeasureTally[]): Map<string, number> {
  const entries = new MeasuredEntries();
  for (const tally of tallies) tally.take(entries);
  return new Map(daysOfDeltas(entries.deltas).map(({ day, cell, count }) => [`${day}/${cell}`, count]));
}
