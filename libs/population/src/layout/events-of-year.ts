/**
 * Events of a year in the order of their days: how many of `total` fall before a day, and on which day the event with a number falls. Days are
 * weighed, sums are rounded: nothing is drawn.
 */
export class EventsOfYear {
  /** Events before each day from `firstDay` on, and the total as last value. */
  private readonly reached: Uint32Array;

  /**
   * @param firstDay days since 1970-01-01
   * @param weights one a day, 0 or more
   */
  constructor(
    readonly total: number,
    readonly firstDay: number,
    weights: Float64Array,
  ) {
    const sum = weights.reduce((so, weight) => so + weight, 0);
    let weight = 0;
    this.reached = Uint32Array.from({ length: weights.length + 1 }, (_, day) => {
      const before = Math.round((total * weight) / sum);
      weight += weights[day] ?? 0;
      return before;
    });
  }

  /** Events before a day: all of them behind the last day. */
  before(day: number): number {
    const { reached } = this;
    return reached[Math.max(0, Math.min(reached.length - 1, day - this.firstDay))] as number;
  }

  /** The day of the event with a number. @param number 0 … total - 1 */
  dayOf(number: number): number {
    const { reached } = this;
    let low = 0;
    let high = reached.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((reached[middle] as number) <= number) low = middle;
      else high = middle - 1;
    }
    return this.firstDay + low;
  }
}
