/**
 * What the plan says of each figure and day: the messages of the conversations that open on the day, follow-ups with their openings.
 * These are the plan marks of a live picture, exact because the oracle gives them.
 */
import { CountedYear, type ExpectedKeys } from '@tietovirta/counting';
import { findMessageType, openingBalance } from '@tietovirta/exchanges';
import { keptTableInSteps } from '@tietovirta/kept-tables';
import { sumOfTerms } from '@tietovirta/key-figures';
import { keysExpected, Oracle } from '@tietovirta/oracle';
import type { SliceAddress } from '@tietovirta/messages';
import type { ScenarioFrame, ScenarioPlan } from '@tietovirta/plan';
import { mayWaitForDays } from '@tietovirta/pace';
import { FigureCells } from './figure-cells.js';

/** What is worked out of a plan; counts of figures are one behind the other, of each one value more than there are days: those up to the end of the day before. */
export interface MarkTables {
  /** Messages by the day of the year on which their conversations open. */
  readonly byDay: Float64Array;
  /** Messages by message type of the scenario. */
  readonly byType: Float64Array;
  readonly upTo: Float64Array;
  /** The same of follow-ups that come within a day of what they follow. */
  readonly quick: Float64Array;
  /** The same of those that may wait for longer. */
  readonly slow: Float64Array;
}

/** All that marks are told with beside the scenario; made of data alone, so that threads can pass it on. */
export interface PlanMarks {
  readonly tables: MarkTables;
  /** Different keys of the whole year. */
  readonly keys: readonly ExpectedKeys[];
}

/**
 * Works marks out where they are not kept: a whole year takes some seconds of a processor.
 * @param giveWay is asked after each slice
 */
export async function workOutMarks(
  planned: ScenarioPlan,
  giveWay: () => Promise<void> | undefined,
): Promise<PlanMarks> {
  const { settings } = planned.year;
  const { exchanges } = planned.scenario;
  const key = settings === undefined ? undefined : ['plan marks', settings, planned.fromDay, planned.toDay, ...exchanges]; // oxfmt-ignore
  const tables = await keptTableInSteps<MarkTables>({ key }, async () => {
    const work = new MarksUnderWork(planned);
    for (const each of planned.tasks) {
      work.add(each);
      await giveWay();
    }
    return work.tables();
  });
  return { tables, keys: keysExpected(planned.year) };
}

export class RunMarks {
  readonly cells: FigureCells;
  /** Messages of the whole run. */
  readonly total: number;
  /** Messages by the day of the year on which their conversations open. */
  readonly byDay: Float64Array;
  readonly byType: ReadonlyMap<string, number>;
  private readonly upTo: readonly Float64Array[];
  private readonly quick: readonly Float64Array[];
  private readonly slow: readonly Float64Array[];

  /** Of different keys alone. */
  private readonly expected: CountedYear;

  constructor(
    readonly planned: ScenarioFrame,
    { tables, keys }: PlanMarks,
  ) {
    const { fromDay, toDay, figures, messageTypes, calendar } = planned;
    const days = calendar.days.length;
    this.expected = new CountedYear(messageTypes, { days, fromDay, toDay, figures, followUpDaysAreKnown: false });
    this.expected.expectKeys(keys);
    this.cells = new FigureCells(messageTypes);
    this.byDay = tables.byDay;
    this.total = tables.byDay.reduce((sum, count) => sum + count, 0);
    this.byType = new Map(messageTypes.map(({ id }, place) => [id, tables.byType[place] ?? 0]));
    const byFigure = (counts: Float64Array): readonly Float64Array[] => this.cells.figures.map((_, figure) => counts.subarray(figure * (days + 1), (figure + 1) * (days + 1))); // oxfmt-ignore
    [this.upTo, this.quick, this.slow] = [byFigure(tables.upTo), byFigure(tables.quick), byFigure(tables.slow)];
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
}

/** Sums up what the oracle expects, slice by slice. */
class MarksUnderWork {
  private readonly oracle: Oracle;
  private readonly cells: FigureCells;
  private readonly byDay: Float64Array;
  private readonly byType: Float64Array;
  private readonly places: ReadonlyMap<string, number>;
  private readonly upTo: readonly Float64Array[];
  private readonly quick: readonly Float64Array[];
  private readonly slow: readonly Float64Array[];
  private readonly slowTypes: ReadonlySet<string>;
  private readonly quickTypes: ReadonlySet<string>;

  constructor({ year, messageTypes }: ScenarioPlan) {
    this.oracle = new Oracle(year);
    this.cells = new FigureCells(messageTypes);
    const days = year.calendar.days.length;
    this.byDay = new Float64Array(days);
    this.byType = new Float64Array(messageTypes.length);
    this.places = new Map(messageTypes.map(({ id }, place) => [id, place]));
    const perDay = (): readonly Float64Array[] => this.cells.figures.map(() => new Float64Array(days + 1));
    [this.upTo, this.quick, this.slow] = [perDay(), perDay(), perDay()];
    const { types, followUps } = year;
    const slow = new Set(types.filter(mayWaitForDays).map(({ type }) => type.id));
    this.slowTypes = new Set(followUps.filter(({ answers }) => slow.has(answers)).map(({ id }) => id));
    this.quickTypes = new Set(followUps.map(({ id }) => id).filter((id) => !this.slowTypes.has(id)));
  }

  add({ messageType, day }: SliceAddress): void {
    for (const each of this.oracle.expect(messageType, day).expected) this.addExpected(each, day);
  }

  tables(): MarkTables {
    const summed = (figures: readonly Float64Array[]): Float64Array => {
      const length = this.byDay.length + 1;
      const all = new Float64Array(figures.length * length);
      figures.forEach((counts, figure) => {
        let sum = 0;
        counts.forEach((count, day) => (all[figure * length + day] = sum += count));
      });
      return all;
    };
    const { byDay, byType, upTo, quick, slow } = this;
    return { byDay, byType, upTo: summed(upTo), quick: summed(quick), slow: summed(slow) };
  }

  private addExpected({ messageType, rows, cells, sums }: ExpectedMessages, day: number): void {
    raise(this.byDay, day, rows);
    raise(this.byType, this.places.get(messageType) as number, rows);
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
