/** People in the order in which runs of a benefit pay them. A run begins at an entry and passes over who is not paid on its day. */
import { coversDay, noteOfSpan, type RecipientRoster } from '@tietovirta/population';

/** Places of a list: the first, and the one behind the last. */
export interface PartOfList {
  readonly at: number;
  readonly end: number;
}

/** Of so many payments of a run it is kept at which entry the first stands. */
export const paymentsOfMark = 64;

export interface MarkedRun {
  /** The entry at which it begins. */
  readonly entry: number;
  readonly day: number;
  /** Of so many payments. */
  readonly count: number;
}

export interface WrittenRun extends PartOfList {
  readonly entry: number;
  readonly day: number;
  /** So many who are paid from the entry on are left out. */
  readonly skipped: number;
}

export interface PayeeLine {
  readonly length: number;
  /**
   * Notes at which entries the marks of a run stand. Runs go on from the last entry to the first; only a changed volume pays more than there are, and then some
   * are paid again. @returns the entry after the last that is paid @throws Error when nobody has the benefit on the day
   */
  mark(marks: Uint32Array, run: MarkedRun): number;
  /** Fills a part of a list with those who are paid on a day, from an entry on, and of another one with the notes on their families. */
  write(list: Uint32Array, run: WrittenRun, notes?: Uint16Array): void;
  /** Whether somebody is paid on some of the days. */
  hasOn(person: number): (day: number) => boolean;
}

/** Those of a roster, who have the benefit on days of their own. */
export class RosterLine implements PayeeLine {
  readonly length: number;

  constructor(private readonly roster: RecipientRoster) {
    this.length = roster.persons.length;
  }

  mark(marks: Uint32Array, { entry: start, day, count }: MarkedRun): number {
    const { length } = this;
    const { spans } = this.roster;
    let [entry, found, foundBefore] = [start, 0, -1];
    while (found < count) {
      if (found % paymentsOfMark === 0) marks[found / paymentsOfMark] = entry;
      found += coversDay(spans[entry] as number, day);
      entry += 1;
      if (entry < length) continue;
      if (found === foundBefore || length === 0) throw new Error(`nobody has a benefit that is paid on day ${day}`);
      [entry, foundBefore] = [0, found];
    }
    return entry;
  }

  write(list: Uint32Array, { entry: start, day, skipped, at, end }: WrittenRun, notes?: Uint16Array): void {
    const { length } = this;
    const { persons, spans } = this.roster;
    let entry = start;
    for (let left = skipped; left > 0;) {
      left -= coversDay(spans[entry] as number, day);
      entry += 1;
      if (entry === length) entry = 0;
    }
    for (let place = at; place < end;) {
      list[place] = persons[entry] as number;
      if (notes !== undefined) notes[place] = noteOfSpan(spans[entry] as number);
      place += coversDay(spans[entry] as number, day);
      entry += 1;
      if (entry === length) entry = 0;
    }
  }

  hasOn(person: number): (day: number) => boolean {
    const { persons, spans } = this.roster;
    const own: number[] = [];
    for (let entry = persons.indexOf(person); entry >= 0; entry = persons.indexOf(person, entry + 1)) own.push(spans[entry] as number); // oxfmt-ignore
    return (day) => own.some((span) => coversDay(span, day) === 1);
  }
}
