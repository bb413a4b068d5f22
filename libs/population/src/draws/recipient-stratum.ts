/** Where recipients are found: places, mostly of a part of a line of a group, at which a short look at a person tells that they surely have a benefit. */
import { placeOnLine, type LineOfGroups } from '../layout/lines.js';
import type { Cohort, IsSure } from './recipient-cohort.js';
import { wholeYear } from './recipient-span.js';

export interface Recipient {
  readonly person: number;
  /** Days of the year on which they have the benefit if they live (recipient-span.ts). */
  readonly span: number;
}

export interface Stratum {
  readonly places: number;
  /** Who stands at a place, if they surely have the benefit. Nobody stands at two places with a day in common, of all strata of a kind. */
  readonly at: (place: number) => Recipient | undefined;
}

/** The strata of a group in a year; none where nobody has the benefit. */
export type Strata = (cohort: Cohort) => readonly Stratum[];

/** A part of a line: from and to, as shares of the group. */
export interface PartOfLine {
  readonly line: LineOfGroups;
  readonly from?: number;
  readonly to: number;
  readonly isSure: IsSure;
  /** All year when absent; undefined for somebody who has the benefit on no day. */
  readonly spanOf?: (ordinal: number) => number | undefined;
}

export function onLine({ group, stays }: Cohort, part: PartOfLine): readonly Stratum[] {
  const { line, from = 0, to, isSure, spanOf = () => wholeYear } = part;
  // Everybody stands in the middle of a place of their own.
  const first = Math.ceil(from * group.size - 0.5);
  const places = Math.ceil(to * group.size - 0.5) - first;
  if (places <= 0) return [];
  const order = line(group);
  const at = (place: number): Recipient | undefined => {
    const person = group.firstOrdinal + order.inverse(first + place);
    const span = stays(person) && isSure(person) ? spanOf(person) : undefined;
    return span === undefined ? undefined : { person, span };
  };
  return [{ places, at }];
}

/** Whether somebody of a group stands on a line from one place on, as a share of the group, and before another. */
export const standsWithin =
  ({ group }: Cohort, line: LineOfGroups, { from = 0, to = 1 }: { from?: number; to?: number }): IsSure =>
  (ordinal) => {
    const place = placeOnLine(line, group, ordinal);
    return place >= from && place < to;
  };
