/**
 * Whose turn it is to pay for a case. The cases that are collected alike stand in a line: those of earlier years first, then those of the year in the order in
 * which they were opened. What comes in a month is paid for the last of those that may pay by then, one payment each: so new cases join at the end of
 * the line, each pays month after month, and the oldest leave. When in the month a case pays is its own, the same in every month.
 */
import type { CalendarDay } from '@tietovirta/calendar';
import { mix } from '@tietovirta/chance';
import { sumsOf } from '@tietovirta/plan';

interface MonthOfTurns {
  /** Payments of the year before it. */
  readonly before: number;
  /** The first case of the line that pays in it, and how many do. */
  readonly from: number;
  readonly count: number;
}

/** Places of a month are told apart behind the moment in it: a key has 53 bits, of which the moment takes 30. */
const mostOfMonth = 2 ** 23;

export class CaseTurns {
  /** Cases of earlier years stand so many before the first of this one. */
  readonly earlier: number;
  private readonly before: Float64Array;
  /** By number of the month, January first. */
  private readonly months: readonly MonthOfTurns[];
  private inOrder: { readonly month: number; readonly cases: Uint32Array } = { month: -1, cases: new Uint32Array(0) };

  /**
   * @param payments of each day of the year
   * @param mayPay how many cases of the year may pay from a day on
   * @param salt tells the line from others
   */
  constructor(
    payments: Uint32Array,
    private readonly days: readonly CalendarDay[],
    { mayPay, salt }: { readonly mayPay: (day: number) => number; readonly salt: number },
  ) {
    this.before = sumsOf(payments);
    this.salt = salt;
    const starts = days.filter(({ dayOfMonth }) => dayOfMonth === 1).map(({ index }) => index);
    const counts = starts.map((start, month) => this.paymentsBefore(starts[month + 1] ?? days.length) - this.paymentsBefore(start)); // oxfmt-ignore
    const known = starts.map(mayPay);
    this.earlier = Math.max(...counts.map((count, month) => count - (known[month] as number)), 0);
    this.months = starts.map((start, month) => ({
      before: this.paymentsBefore(start),
      from: this.earlier + (known[month] as number) - (counts[month] as number),
      count: counts[month] as number,
    }));
  }

  private readonly salt: number;

  /** Writes the places in the line of the cases that pay on a day. @param from number of the first among the payments of the day */
  write(places: Uint32Array, day: number, from: number): void {
    const month = (this.days[day] as CalendarDay).month - 1;
    const first = this.paymentsBefore(day) - (this.months[month] as MonthOfTurns).before + from;
    places.set(this.orderOf(month).subarray(first, first + places.length));
  }

  private paymentsBefore(day: number): number {
    return this.before[day] as number;
  }

  /** Cases of a month in the order in which they pay. */
  private orderOf(month: number): Uint32Array {
    if (this.inOrder.month !== month) {
      const { from, count } = this.months[month] as MonthOfTurns;
      if (count > mostOfMonth) throw new RangeError(`${count} payments in a month, more than ${mostOfMonth}`);
      const keys = Float64Array.from({ length: count }, (_, place) => (mix((from + place) ^ this.salt) >>> 2) * mostOfMonth + place); // oxfmt-ignore
      this.inOrder = { month, cases: Uint32Array.from(keys.sort(), (key) => from + (key % mostOfMonth)) };
    }
    return this.inOrder.cases;
  }
}
