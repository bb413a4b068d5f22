/**
 * Events of a year in the order of their days: how many fall before a day, and on which day the event with a number falls. Days are weighed, sums are
 * rounded: nothing is drawn.
 */
export class EventsOfYear {
  /**
   * @param firstDay days since 1970-01-01
   * @param reached events before each day from `firstDay` on, and the total as last value
   */
  private constructor(
    readonly firstDay: number,
    private readonly reached: Uint32Array,
  ) {}

  /** @param weights one a day, 0 or more */
  static byWeights(total: number, firstDay: number, weights: Float64Array): EventsOfYear {
    const sum = weights.reduce((so, weight) => so + weight, 0);
    let weight = 0;
    const reached = Uint32Array.from({ length: weights.length + 1 }, (_, day) => {
      const before = Math.round((total * weight) / sum);
      weight += weights[day] ?? 0;
      return before;
    });
    return new EventsOfYear(firstDay, reached);
  }

  /** Events of two kinds over the same days. */
  static together(one: EventsOfYear, other: EventsOfYear): EventsOfYear {
    return new EventsOfYear(
      one.firstDay,
      one.reached.map((before, day) => before + (other.reached[day] as number)),
    );
  }

  get total(): number {
    return this.reached[this.reached.length - 1] as number;
  }

  /** Events before a day: none before the first day, all of them behind the last. */
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
