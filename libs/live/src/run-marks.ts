/**
 * What the plan says of each figure and day: the messages of the conversations that open on the day, follow-ups with their openings.
 * These are the plan marks of a live picture, exact because the oracle gives them.
 */
import { CountedYear } from '@tietovirta/counting';
import { findMessageType, openingBalance } from '@tietovirta/exchanges';
import { sumOfTerms } from '@tietovirta/key-figures';
import { keysExpected, Oracle } from '@tietovirta/oracle';
import type { ScenarioPlan } from '@tietovirta/plan';
import { mayWaitForDays } from '@tietovirta/pace';
import { FigureCells } from './figure-cells.js';

export class RunMarks {
  readonly cells: FigureCells;
  /** Messages of the whole run. */
  total = 0;
  /** Messages by the day of the year on which their conversations open. */
  readonly byDay: Float64Array;
  readonly byType = new Map<string, number>();
  /** Of each figure: messages up to the end of the day before each day; one value more than there are days. */
  private readonly upTo: readonly Float64Array[];
  /** The same of follow-ups that come within a day of what they follow, and of those that may wait for longer. */
  private readonly quick: readonly Float64Array[];
  private readonly slow: readonly Float64Array[];
  private readonly slowTypes: ReadonlySet<string>;
  private readonly quickTypes: ReadonlySet<string>;

  /** Of different keys alone. */
  private readonly expected: CountedYear;

  private constructor(readonly planned: ScenarioPlan) {
    const { fromDay, toDay, figures } = planned;
    const days = planned.year.calendar.days.length;
    this.expected = new CountedYear(planned.messageTypes, {
      days,
      fromDay,
      toDay,
      figures,
      followUpDaysAreKnown: false,
    });
    this.expected.expectKeys(keysExpected(planned.year));
    this.cells = new FigureCells(planned.messageTypes);
    this.byDay = new Float64Array(days);
    const perDay = (): readonly Float64Array[] => this.cells.figures.map(() => new Float64Array(days + 1));
    [this.upTo, this.quick, this.slow] = [perDay(), perDay(), perDay()];
    const { types, followUps } = planned.year;
    const slow = new Set(types.filter(mayWaitForDays).map(({ type }) => type.id));
    this.slowTypes = new Set(followUps.filter(({ answers }) => slow.has(answers)).map(({ id }) => id));
    this.quickTypes = new Set(followUps.map(({ id }) => id).filter((id) => !this.slowTypes.has(id)));
  }

  /**
   * Works the marks out, a slice at a step: a whole year takes about a second of a processor, which nobody should wait for at once.
   * @returns the marks, when it is done
   */
  static *workOut(planned: ScenarioPlan): Generator<void, RunMarks> {
    const marks = new RunMarks(planned);
    const oracle = new Oracle(planned.year);
    for (const { messageType, day } of planned.tasks) {
      for (const each of oracle.expect(messageType, day).expected) marks.add(each, day);
      yield;
    }
    for (const counts of [...marks.upTo, ...marks.quick, ...marks.slow])
      for (let day = 1; day < counts.length; day += 1)
        counts[day] = (counts[day] as number) + (counts[day - 1] as number);
    return marks;
  }

  /** Messages of a figure in conversations that open before this day of the year; of different persons nothing is known before the last. */
  markBefore(figure: number, day: number): number {
    if (this.cells.isOfDistinct(figure)) return day < this.planned.toDay ? 0 : (this.plannedOf(figure) ?? 0);
    return this.upTo[figure]?.[day] ?? 0;
  }

  /**
   * Between what a figure lies while the clock of a run stands on a day: follow-ups come when they are due, at the latest a day after their
   * openings, or, where they may wait for longer, whenever.
   */
  dueOn(figure: number, day: number): { readonly markFrom: number; readonly markTo: number } {
    const of = (counts: readonly Float64Array[], before: number): number =>
      counts[figure]?.[Math.max(0, Math.min(this.byDay.length, before))] ?? 0;
    const late = of(this.quick, day) - of(this.quick, day - 1) + of(this.slow, day);
    const waiting = of(this.slow, this.byDay.length) - of(this.slow, day + 1);
    return { markFrom: of(this.upTo, day) - late, markTo: of(this.upTo, day + 1) + waiting };
  }

  /** What a figure comes to in the whole run; null when the run does not simulate it, or simulates a part of a year of whose persons it is. */
  plannedOf(figure: number): number | null {
    const asked = this.cells.figures[figure];
    if (this.cells.isOfDistinct(figure)) return asked === undefined ? null : sumOfTerms(asked, this.expected);
    return asked !== undefined && this.cells.isSimulated(asked) ? this.markBefore(figure, this.byDay.length) : null;
  }

  /** How many there were of a figure when the year began; 0 of what is counted from nothing. */
  openingOf(figure: number): number {
    const { terms = [], rule = 'count' } = this.cells.figures[figure] ?? {};
    if (rule !== 'stock') return 0;
    return terms.reduce((sum, { of }) => sum + openingBalance(findMessageType(of), this.planned.figures), 0);
  }

  private add({ messageType, rows, cells, sums }: ExpectedMessages, day: number): void {
    this.total += rows;
    this.byDay[day] = (this.byDay[day] as number) + rows;
    this.byType.set(messageType, (this.byType.get(messageType) ?? 0) + rows);
    for (const { column, sum } of sums)
      for (const figure of this.cells.summed(messageType, column)) raise(this.upTo[figure], day + 1, sum);
    cells.forEach((count, cell) => {
      if (count === 0) return;
      for (const figure of this.cells.raised(messageType, cell)) {
        raise(this.upTo[figure], day + 1, this.cells.signOf(figure, messageType) * count);
        if (this.quickTypes.has(messageType)) raise(this.quick[figure], day + 1, count);
        if (this.slowTypes.has(messageType)) raise(this.slow[figure], day + 1, count);
      }
    });
  }
}

function raise(counts: Float64Array | undefined, at: number, by: number): void {
  if (counts !== undefined) counts[at] = (counts[at] as number) + by;
}

type ExpectedMessages = ReturnType<Oracle['expect']>['expected'][number];
