import type { CalendarDay } from '@tietovirta/calendar';
import type { ContainedType, OpeningType } from '@tietovirta/exchanges';

/** A message type that is planned over the year: follow-ups are not, they come from their openings. */
export type PlannedType = OpeningType | ContainedType;

/** One planned message type on one day: the unit of work. */
export interface SlicePlan {
  readonly type: PlannedType;
  readonly day: CalendarDay;
  /** Ordinal of the slice's first message within its type and year. */
  readonly firstOrdinal: number;
  /** Messages in the slice. */
  readonly count: number;
}
