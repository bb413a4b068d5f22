/** What was counted of a run so far, folded from what is written to the ledger: by figure, type and day. */
import { daysOfDeltas, sumsOfDeltas, type CellDeltas, type CellMembers, type SliceMark } from '@tietovirta/counting';
import { bandOfDays } from '@tietovirta/exchanges';
import { sliceKey } from '@tietovirta/messages';
import { PersonsOfFigures } from './persons-of-figures.js';
import type { RunMarks } from './run-marks.js';

/** What one write to the ledger adds, or everything that it holds. */
export interface CountedEntries {
  readonly cells: CellDeltas;
  /** Sets of distinct measures. */
  readonly members: readonly CellMembers[];
  /** Totals of their slices. */
  readonly marks: readonly SliceMark[];
}

/** Days of the year. */
export interface LiveClock {
  /** Every day before it is counted in full. */
  readonly fromDay: number;
  /** The newest day that was touched. */
  readonly toDay: number;
}

export class RunCounts {
  counted = 0;
  setAside = 0;
  readonly byType = new Map<string, number>();
  readonly setAsideByType = new Map<string, number>();
  private readonly figures: Float64Array;
  /** Of each band over days: messages of each day of the year, by the day on which they were sent. */
  private readonly bands = new Map<number, Float64Array>();
  private readonly persons: PersonsOfFigures;
  private readonly slices = new Map<string, SliceMark>();
  /** Messages accounted for, by the day on which their conversations opened. */
  private readonly doneByDay: Float64Array;
  private touchedDay: number;

  constructor(private readonly marks: RunMarks) {
    const { figures } = marks.cells;
    this.persons = new PersonsOfFigures(figures, marks.planned.messageTypes);
    const days = marks.byDay.length;
    this.figures = new Float64Array(figures.length);
    figures.forEach(({ rule }, figure) => {
      if (rule === 'daily-band') this.bands.set(figure, new Float64Array(days));
    });
    this.doneByDay = new Float64Array(days);
    this.touchedDay = marks.planned.fromDay;
  }

  add({ cells, members, marks }: CountedEntries): void {
    this.persons.add(members);
    for (const { messageType, day, cell, count } of daysOfDeltas(cells)) {
      this.counted += count;
      raise(this.byType, messageType, count);
      for (const figure of this.marks.cells.raised(messageType, cell)) {
        this.figures[figure] = (this.figures[figure] as number) + this.marks.cells.signOf(figure, messageType) * count;
        const band = this.bands.get(figure);
        if (band !== undefined) band[day] = (band[day] ?? 0) + count;
      }
    }
    for (const { messageType, column, sum } of sumsOfDeltas(cells))
      for (const figure of this.marks.cells.summed(messageType, column)) this.figures[figure] = (this.figures[figure] as number) + sum; // oxfmt-ignore
    for (const mark of marks) this.move(mark);
  }

  countedOf(figure: number): number {
    return this.marks.cells.isOfDistinct(figure) ? this.persons.of(figure) : (this.figures[figure] ?? 0);
  }

  /** Messages set aside of the types that a figure counts: so many of it are missing at most. */
  setAsideOf(figure: number): number {
    return this.ofTypesIn(figure, this.setAsideByType);
  }

  /** Those of them that will not come again. */
  givenUpOf(figure: number, givenUpByType: ReadonlyMap<string, number>): number {
    return this.ofTypesIn(figure, givenUpByType);
  }

  private ofTypesIn(figure: number, byType: ReadonlyMap<string, number>): number {
    const types = new Set(this.marks.cells.figures[figure]?.terms.map(({ of }) => of));
    return [...types].reduce((sum, type) => sum + (byType.get(type) ?? 0), 0);
  }

  /** The band of the days before one; null where there is none, and for a figure that is no band. */
  bandOf(figure: number, beforeDay: number): { readonly from: number; readonly to: number } | null {
    const days = this.bands.get(figure)?.subarray(this.marks.planned.fromDay, beforeDay);
    return (days && bandOfDays([...days])) ?? null;
  }

  get clock(): LiveClock {
    const { fromDay, toDay } = this.marks.planned;
    let day = fromDay;
    while (day < toDay && (this.doneByDay[day] as number) >= (this.marks.byDay[day] as number)) day += 1;
    return { fromDay: day, toDay: this.touchedDay };
  }

  private isPlanned(messageType: string): boolean {
    return this.marks.planned.messageTypes.some(({ id, kind }) => id === messageType && kind !== 'follow-up');
  }

  private move(mark: SliceMark): void {
    const before = this.slices.get(sliceKey(mark));
    this.slices.set(sliceKey(mark), mark);
    const setAside = mark.setAside - (before?.setAside ?? 0);
    this.setAside += setAside;
    raise(this.setAsideByType, mark.messageType, setAside);
    const done = mark.counted - (before?.counted ?? 0) + setAside;
    this.doneByDay[mark.day] = (this.doneByDay[mark.day] ?? 0) + done;
    // A follow-up may come long before or after the day on which its conversation opened.
    if (done > 0 && this.isPlanned(mark.messageType)) this.touchedDay = Math.max(this.touchedDay, mark.day);
  }
}

const raise = (counts: Map<string, number>, key: string, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};
