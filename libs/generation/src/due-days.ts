/**
 * Reports that follow payments come first come, first served: the plan says how many originals a day has, payments say which reports are due. A day takes
 * as many of those that are due and have not come as it has room for; its other originals follow no payment. Both kinds are mixed evenly over the day.
 */

/** The originals of a day. */
export interface DueDay {
  readonly originals: number;
  /** Of those, how many are due, and the number of the first among all that come due in the year. */
  readonly due: number;
  readonly firstDue: number;
  /** Number in the year of the first of the others. */
  readonly firstOther: number;
}

export interface DueRule {
  readonly days: number;
  /** At most such a share of a day's originals is due, 0-1. */
  readonly atMost: number;
  /** Originals of a day of the year. */
  readonly originalsOn: (day: number) => number;
  /** How many have come due by the end of a day of the year. */
  readonly dueBy: (day: number) => number;
}

export function dueDays({ days, atMost, originalsOn, dueBy }: DueRule): readonly DueDay[] {
  let [firstDue, firstOther] = [0, 0];
  return Array.from({ length: days }, (_, index) => {
    const originals = originalsOn(index);
    const due = Math.min(Math.floor(originals * atMost), dueBy(index) - firstDue);
    const day = { originals, due, firstDue, firstOther };
    firstDue += due;
    firstOther += originals - due;
    return day;
  });
}

/** How many of the first so many originals of a day are due. */
export const dueAmong = ({ originals, due }: DueDay, ranks: number): number =>
  originals === 0 ? 0 : Math.floor((ranks * due) / originals);

/** Whether the original of a rank is due. */
export const isDue = (day: DueDay, rank: number): boolean => dueAmong(day, rank + 1) > dueAmong(day, rank);

/** The rank of the original with a number among those that are due. */
export const rankOfDue = ({ originals, due }: DueDay, number: number): number =>
  Math.ceil(((number + 1) * originals) / due) - 1;

/** The rank of the original with a number among the others: those before it make up for the ranks that are due. */
export function rankOfOther(day: DueDay, number: number): number {
  let rank = Math.floor((number * day.originals) / (day.originals - day.due));
  while (rank - dueAmong(day, rank) > number) rank -= 1;
  while (rank + 1 - dueAmong(day, rank + 1) <= number) rank += 1;
  return rank;
}
