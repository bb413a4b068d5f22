/**
 * Cuts what a service has to make into stretches of days: each becomes a job. A job costs the queue, the database and the brokers
 * about as much as some thousand messages, so a day of a small run is too little for one. The cut follows from the slices alone:
 * whoever resumes a run finds the jobs again under the same ids.
 */
import type { SliceAddress } from '@tietovirta/messages';

export interface PlannedSlice extends SliceAddress {
  /** How many messages open on that day. */
  readonly messages: number;
}

/** Slices of some whole days, one after the other. */
export interface Stretch {
  /** The first day. */
  readonly day: number;
  /** How many days, those without slices between the first and the last included. */
  readonly days: number;
  readonly slices: readonly PlannedSlice[];
}

/** A stretch ends before the day with which it would pass one of these; a single day may. */
export interface StretchLimits {
  readonly days: number;
  readonly slices: number;
  readonly messages: number;
}

/** Work of a second or less, so that little is done again when a worker dies, and several can share a run. */
export const stretchLimits: StretchLimits = { days: 31, slices: 256, messages: 200_000 };

/** @param slices of one service, in the order of days */
export function stretchesOf(
  slices: readonly PlannedSlice[],
  limits: StretchLimits = stretchLimits,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of wholeDays(slices)) {
    const last = stretches.at(-1);
    const longer = last === undefined ? undefined : joined(last, day);
    if (longer !== undefined && isWithin(longer, limits)) stretches.splice(-1, 1, longer);
    else stretches.push(day);
  }
  return stretches;
}

function wholeDays(slices: readonly PlannedSlice[]): readonly Stretch[] {
  const days = new Map<number, PlannedSlice[]>();
  for (const slice of slices) {
    const ofDay = days.get(slice.day) ?? [];
    days.set(slice.day, ofDay);
    ofDay.push(slice);
  }
  return [...days].map(([day, ofDay]) => ({ day, days: 1, slices: ofDay }));
}

const joined = (one: Stretch, next: Stretch): Stretch => ({
  day: one.day,
  days: next.day + next.days - one.day,
  slices: [...one.slices, ...next.slices],
});

const isWithin = ({ days, slices }: Stretch, limits: StretchLimits): boolean =>
  days <= limits.days &&
  slices.length <= limits.slices &&
  slices.reduce((sum, { messages }) => sum + messages, 0) <= limits.messages;
