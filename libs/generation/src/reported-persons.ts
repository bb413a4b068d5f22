/**
 * Whom benefit reports are about: an original is about the payee of the payment that it follows, or about somebody drawn where it follows none; a version
 * is about the person and the payment of its original.
 */
import { followsNone, revisesNone, type Reported } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import type { PersonDraws } from '@tietovirta/population';
import { dueAmong, dueDays, isDue, rankOfDue, type DueDay } from './due-days.js';
import { OriginalRanks } from './original-ranks.js';
import type { PersonMaker, PersonRows } from './person-maker.js';
import { reportedPaymentsOf, type PaymentRows, type ReportedPayments } from './reported-payments.js';
import { othersOf } from './others-drawn.js';
import { toldFrom } from './told-from.js';
import { valuePlace } from './value-tables.js';

const made = new WeakMap<TypePlan, ReportedPersons>();

/** Worked out once for all who ask about a plan. */
export function reportedPersonsOf(plan: TypePlan, year: YearPlan): ReportedPersons {
  let persons = made.get(plan);
  if (persons === undefined) made.set(plan, (persons = new ReportedPersons(plan, year)));
  return persons;
}

/** Of so many that follow each other the payments are looked up at once: versions that follow each other are of a file, and so are their originals. */
const fileRows = 64;

const rowsFor = (rows: number): PaymentRows => ({
  persons: new Uint32Array(rows),
  payments: new Uint32Array(rows),
  values: new Uint8Array(rows),
});

export class ReportedPersons {
  readonly payments: ReportedPayments;
  private readonly ranks: OriginalRanks;
  private readonly days: readonly DueDay[];
  /** Originals of the year before each day. */
  private readonly before: Float64Array;
  private readonly dimension: string;
  /** Place of the value of those that follow no payment. */
  private readonly otherValue: number;
  /** Payments of the originals of a frame. */
  private list = rowsFor(0);
  /** Payments that were looked up for versions, and the number of the first. */
  private readonly file = rowsFor(fileRows);
  private firstOfFile = 0;
  private endOfFile = 0;

  constructor(plan: TypePlan, year: YearPlan) {
    const { type } = plan;
    const rule = type.person as Reported;
    this.dimension = rule.dimension;
    this.otherValue = valuePlace(type, rule.dimension, rule.others.value);
    this.payments = reportedPaymentsOf(rule, year);
    this.ranks = new OriginalRanks(plan, year, toldFrom(plan));
    this.before = plan.dayStarts.map((ordinal) => this.ranks.before(ordinal));
    this.days = dueDays({
      days: year.calendar.days.length,
      atMost: rule.atMost.value,
      originalsOn: (day) => (this.before[day + 1] as number) - (this.before[day] as number),
      dueBy: dueBy(rule, this.payments, year),
    });
  }

  /** Reports of payments that are made by the end of a day. */
  reportedBy(day: number): number {
    const { firstDue = 0, due = 0 } = this.days[day] ?? {};
    return firstDue + due;
  }

  /** Writes the persons, payments and benefits of originals that follow a payment, and of their versions; of other rows that they follow none. */
  make({ columns, slice, days, from, rows }: PersonRows): void {
    const out: ReportRows = {
      persons: arrayIn(columns, 'person', 'uint32'),
      payments: arrayIn(columns, 'follows', 'uint32'),
      values: arrayIn(columns, this.dimension, 'uint8'),
      revises: arrayIn(columns, 'revises', 'uint32'),
    };
    const first = slice.firstOrdinal + from;
    const index = slice.day.index;
    const day = this.days[index] as DueDay;
    const rank = this.ranks.before(first) - (this.before[index] as number);
    const originals = this.ranks.before(first + rows) - (this.before[index] as number) - rank;
    if (this.list.persons.length < rows) this.list = rowsFor(rows);
    const due = dueAmong(day, rank);
    this.payments.write(this.list, day.firstDue + due, dueAmong(day, rank + originals) - due);
    out.payments.fill(followsNone, 0, rows);
    out.values.fill(this.otherValue, 0, rows);
    const reached = day.originals === 0 ? 0 : (rank * day.due) % day.originals;
    writeDue(out, this.list, { words: this.ranks.words, first, rows, reached, day });
    if (days !== undefined && originals < rows) this.writeVersions(out, days, rows);
  }

  /** Ordinals of the originals about payments to a person, rising. */
  ordinalsAbout(person: number): readonly number[] {
    return this.payments.paymentsTo(person).flatMap(({ number }) => {
      const index = this.days.findIndex(({ firstDue, due }) => number >= firstDue && number < firstDue + due);
      const day = this.days[index];
      if (day === undefined) return [];
      return [this.ranks.ordinalOf((this.before[index] as number) + rankOfDue(day, number - day.firstDue))];
    });
  }

  private writeVersions({ persons, payments, values, revises }: ReportRows, days: Uint16Array, rows: number): void {
    for (let row = 0; row < rows; row += 1) {
      const original = revises[row] as number;
      if (original === revisesNone) continue;
      const index = days[row] as number;
      const day = this.days[index] as DueDay;
      const rank = this.ranks.before(original) - (this.before[index] as number);
      if (!isDue(day, rank)) continue;
      const number = day.firstDue + dueAmong(day, rank);
      if (number < this.firstOfFile || number >= this.endOfFile) this.openFile(day, number);
      const place = number - this.firstOfFile;
      persons[row] = this.file.persons[place] as number;
      payments[row] = this.file.payments[place] as number;
      values[row] = this.file.values[place] as number;
    }
  }

  /** Looks up payments that are reported on a day, from one on. */
  private openFile({ firstDue, due }: DueDay, number: number): void {
    this.firstOfFile = number;
    this.endOfFile = Math.min(number + fileRows, firstDue + due);
    this.payments.write(this.file, number, this.endOfFile - number);
  }
}

/** How many payments can be reported by the end of a day: those that were made, or reported, by the end of the day before. */
function dueBy({ after }: Reported, payments: ReportedPayments, year: YearPlan): DueRuleOf {
  if (after === undefined) return (day) => payments.madeBy(day - 1);
  const before = after.map((type) => year.planBeside(type)).filter(({ total }) => total > 0);
  const reports = before.map((plan) => reportedPersonsOf(plan, year));
  return (day) => reports.reduce((sum, each) => sum + each.reportedBy(day - 1), 0);
}

type DueRuleOf = (day: number) => number;

interface ReportRows extends PaymentRows {
  readonly revises: Uint32Array;
}

interface DueRows {
  /** A bit an ordinal: set for originals. */
  readonly words: Int32Array;
  readonly first: number;
  readonly rows: number;
  readonly day: DueDay;
  /** How far the first original is from the next that is due. */
  readonly reached: number;
}

/** Gives the originals among rows that are due the payments of a list, as evenly among the others as their numbers on the day allow. One loop over arrays. */
function writeDue(
  { persons, payments, values }: PaymentRows,
  list: PaymentRows,
  { words, first, rows, day: { originals, due }, reached: from }: DueRows,
): void {
  const { persons: listed, payments: paid, values: benefits } = list;
  let [reached, next] = [from, 0];
  for (let row = 0; row < rows; row += 1) {
    const ordinal = first + row;
    if ((((words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 0) continue;
    reached += due;
    if (reached < originals) continue;
    reached -= originals;
    persons[row] = listed[next] as number;
    payments[row] = paid[next] as number;
    values[row] = benefits[next] as number;
    next += 1;
  }
}

/** The persons of rows that follow a payment come from it; those of the others are drawn. @param draws of the year */
export function reportedPersons(plan: TypePlan, year: YearPlan, draws: PersonDraws): PersonMaker {
  const drawOthers = othersOf((plan.type.person as Reported).others.profile, draws);
  return (rows) => {
    // A type without messages in the year has no variant that tells originals.
    if (rows.rows === 0) return;
    reportedPersonsOf(plan, year).make(rows);
    drawOthers(rows);
  };
}
