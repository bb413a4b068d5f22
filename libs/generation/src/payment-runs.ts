/**
 * Whom Kela pays in a run: what it pays of one benefit on one day. Runs go along the roster of those who have the benefit, in its order, and pass over who
 * has it on other days, so that nobody is in a run twice. A run of most of them begins at the first, so that it pays the same people month by
 * month; a smaller one goes on where the one before ended, so that everybody's turn comes.
 */
import type { CalendarDay } from '@tietovirta/calendar';
import type { Payee } from '@tietovirta/exchanges';
import { partOfEverybody } from './part-of-everybody.js';
import { sumsOf, type TypePlan, type YearPlan } from '@tietovirta/plan';
import {
  benefitsOfRecipients,
  civilDay,
  coversDay,
  isPaidOn,
  recipientRostersOf,
  type RecipientKind,
  type RecipientRoster,
  type RecipientRosters,
} from '@tietovirta/population';

/** A run of more than such a share of the roster is one of everybody who has the benefit. */
const shareOfEverybody = 0.2;

/** Of so many payments of a run it is kept at which entry the first stands. */
const paymentsOfMark = 64;

interface PartRuns {
  readonly roster: RecipientRoster;
  /** Entries of the marks, of one run behind the other, and where those of each day begin. */
  readonly marks: Uint32Array;
  readonly firstMarks: Uint32Array;
}

const made = new WeakMap<TypePlan, PaymentRuns>();

/** Worked out once for all who ask about a plan of payments. */
export function paymentRunsOf(plan: TypePlan, holderPlan: TypePlan, year: YearPlan): PaymentRuns {
  let runs = made.get(plan);
  if (runs === undefined) made.set(plan, (runs = new PaymentRuns(plan, holderPlan, year)));
  return runs;
}

export class PaymentRuns {
  private readonly rosters: RecipientRosters;
  private readonly kinds: readonly RecipientKind[];
  private readonly calendar: readonly CalendarDay[];
  /** By part: whether its runs go on from each other, however large they are. */
  private readonly areInTurns: readonly boolean[];
  private readonly parts: (PartRuns | undefined)[] = [];

  constructor(
    private readonly plan: TypePlan,
    holderPlan: TypePlan,
    yearPlan: YearPlan,
  ) {
    this.calendar = yearPlan.calendar.days;
    const { recipients, dimension, inTurns = [] } = plan.type.person as Payee;
    this.rosters = recipientRostersOf({ year: yearPlan.year, part: partOfEverybody(plan, yearPlan) });
    const benefits = holderPlan.variants.map(({ values }) => values?.[dimension] ?? '');
    this.kinds = benefits.map((benefit) => recipients[benefit] as RecipientKind);
    this.areInTurns = benefits.map((benefit) => inTurns.includes(benefit));
  }

  /** Writes who is paid in a run, to a list or to a part of it. @param from number in the run of the first */
  write(list: Uint32Array, run: Run, from: number, { at, end }: PartOfList = { at: 0, end: list.length }): void {
    const { roster, marks, firstMarks } = this.partOf(run.part);
    const mark = Math.floor(from / paymentsOfMark);
    const entry = marks[(firstMarks[run.day] as number) + mark] as number;
    writeRun(list, roster, { entry, day: run.day, skipped: from - mark * paymentsOfMark, at, end });
  }

  /** Numbers of the payments to somebody in the runs of a part, with their days. */
  paymentsTo(person: number, part: number): readonly { readonly day: number; readonly number: number }[] {
    // No roster is built of what somebody surely has not.
    if (!mayHave(person, this.kinds[part] as RecipientKind, this.calendar)) return [];
    const { persons, spans } = this.partOf(part).roster;
    const entries = placesOf(persons, person);
    const { dayCounts } = this.plan.stretches[part] as TypePlan['stretches'][number];
    return [...dayCounts.keys()]
      .filter((day) => dayCounts[day] !== 0 && entries.some((entry) => coversDay(spans[entry] as number, day) === 1))
      .flatMap((day) => {
        const list = new Uint32Array(dayCounts[day] as number);
        this.write(list, { part, day }, 0);
        return placesOf(list, person).map((number) => ({ day, number }));
      });
  }

  private partOf(part: number): PartRuns {
    return (this.parts[part] ??= this.openPart(part));
  }

  private openPart(part: number): PartRuns {
    const roster = this.rosters.rosterOf(this.kinds[part] as RecipientKind);
    const { length } = roster.persons;
    const { dayCounts } = this.plan.stretches[part] as TypePlan['stretches'][number];
    const firstMarks = Uint32Array.from(sumsOf(dayCounts.map((count) => Math.ceil(count / paymentsOfMark))));
    const marks = new Uint32Array(firstMarks[dayCounts.length] as number);
    // Parts that pay people of one kind begin elsewhere.
    let next = Math.floor((length * part) / this.kinds.length);
    dayCounts.forEach((count, day) => {
      if (count === 0) return;
      const ofRun = marks.subarray(firstMarks[day], firstMarks[day + 1]);
      const isOfEverybody = this.areInTurns[part] === false && count > length * shareOfEverybody;
      const end = markRun(ofRun, roster, { entry: isOfEverybody ? 0 : next, day, count });
      if (!isOfEverybody) next = end;
    });
    return { roster, marks, firstMarks };
  }
}

function placesOf(persons: Uint32Array, person: number): readonly number[] {
  const places: number[] = [];
  for (let place = persons.indexOf(person); place >= 0; place = persons.indexOf(person, place + 1)) places.push(place);
  return places;
}

/** Whether somebody has a benefit of a kind on some day of the year, or may have by what lives do not tell. */
function mayHave(person: number, kind: RecipientKind, days: readonly CalendarDay[]): boolean {
  const benefits = benefitsOfRecipients(kind);
  const has = ({ year, month, dayOfMonth }: CalendarDay): boolean =>
    benefits.some((benefit) => isPaidOn(benefit, person, civilDay(year, month, dayOfMonth)));
  return benefits.length === 0 || days.some(has);
}

/** Places of a list: the first, and the one behind the last. */
export interface PartOfList {
  readonly at: number;
  readonly end: number;
}

/** What is paid of a part on a day of the year. */
export interface Run {
  readonly part: number;
  readonly day: number;
}

/**
 * Notes at which entries the marks of a run stand. Runs go on from the last entry to the first; only a changed volume pays more than there are, and then some
 * are paid again. @returns the entry after the last that is paid @throws Error when nobody has the benefit on the day
 */
function markRun(
  marks: Uint32Array,
  { spans }: RecipientRoster,
  { entry: start, day, count }: { readonly entry: number; readonly day: number; readonly count: number },
): number {
  const { length } = spans;
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

/** Fills a part of a list with those who have the benefit on a day, from an entry on, without the first so many. */
function writeRun(
  list: Uint32Array,
  { persons, spans }: RecipientRoster,
  { entry: start, day, skipped, at, end }: PartOfList & { readonly entry: number; readonly day: number; readonly skipped: number }, // oxfmt-ignore
): void {
  const { length } = persons;
  let entry = start;
  for (let left = skipped; left > 0;) {
    left -= coversDay(spans[entry] as number, day);
    entry += 1;
    if (entry === length) entry = 0;
  }
  for (let place = at; place < end;) {
    list[place] = persons[entry] as number;
    place += coversDay(spans[entry] as number, day);
    entry += 1;
    if (entry === length) entry = 0;
  }
}
