/**
 * Whom Kela pays in a run: what it pays of one benefit on one day. Runs go along the roster of those who have the benefit, in its order, and pass over who
 * has it on other days, so that nobody is in a run twice. A run of most of them begins at the first, so that it pays the same people month by
 * month; a smaller one goes on where the one before ended, so that everybody's turn comes.
 */
import type { CalendarDay } from '@tietovirta/calendar';
import type { Payee } from '@tietovirta/exchanges';
import {
  partOfEverybody,
  plannedPayees,
  sumsOf,
  type PlannedPayees,
  type TypePlan,
  type YearPlan,
} from '@tietovirta/plan';
import {
  benefitsOfRecipients,
  civilDay,
  isPaidOn,
  recipientRostersOf,
  wordsOfRest,
  type RecipientKind,
  type RecipientRosters,
} from '@tietovirta/population';
import { paymentsOfMark, RosterLine, type PartOfList, type PayeeLine } from './payee-line.js';
import { RestLine, restLine } from './rest-line.js';

/** A run of more than such a share of the roster is one of everybody who has the benefit. */
const shareOfEverybody = 0.2;

interface PartRuns {
  readonly line: PayeeLine;
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
  readonly rosters: RecipientRosters;
  private readonly kinds: readonly RecipientKind[];
  private readonly calendar: readonly CalendarDay[];
  /** By part: whether its runs go on from each other, however large they are. */
  private readonly areInTurns: readonly boolean[];
  private readonly parts: (PartRuns | undefined)[] = [];
  /** Of the part that covers the other recipients. */
  private readonly planned: PlannedPayees | undefined;
  private readonly settings: string | undefined;

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
    this.planned = plannedPayees(plan, holderPlan, yearPlan);
    this.settings = yearPlan.settings;
    this.areInTurns = benefits.map((benefit, part) => inTurns.includes(benefit) || part === this.planned?.part);
  }

  /** Writes who is paid in a run, to a list or to a part of it, and the notes on their families where they are asked for. @param from number in the run of the first */
  write(
    list: Uint32Array,
    run: Run,
    from: number,
    { at, end, notes }: PartOfPayees = { at: 0, end: list.length },
  ): void {
    const { line, marks, firstMarks } = this.partOf(run.part);
    const mark = Math.floor(from / paymentsOfMark);
    const entry = marks[(firstMarks[run.day] as number) + mark] as number;
    line.write(list, { entry, day: run.day, skipped: from - mark * paymentsOfMark, at, end }, notes);
  }

  /** Numbers of the payments to somebody in the runs of a part, with their days. */
  paymentsTo(person: number, part: number): readonly { readonly day: number; readonly number: number }[] {
    // No roster is built of what somebody surely has not.
    if (!mayHave(person, this.kinds[part] as RecipientKind, this.calendar)) return [];
    const hasOn = this.partOf(part).line.hasOn(person);
    const { dayCounts } = this.plan.stretches[part] as TypePlan['stretches'][number];
    return [...dayCounts.keys()]
      .filter((day) => dayCounts[day] !== 0 && hasOn(day))
      .flatMap((day) => {
        const list = new Uint32Array(dayCounts[day] as number);
        this.write(list, { part, day }, 0);
        return [...list.keys()].filter((number) => list[number] === person).map((number) => ({ day, number }));
      });
  }

  /** A bit for each who is paid anything in the year. */
  paidInYear(): Uint32Array {
    const line = this.planned === undefined ? undefined : this.partOf(this.planned.part).line;
    if (line instanceof RestLine) return line.paidInYear();
    const words = new Uint32Array(wordsOfRest);
    this.writePaid(words);
    return words;
  }

  private partOf(part: number): PartRuns {
    return (this.parts[part] ??= this.openPart(part));
  }

  private openPart(part: number): PartRuns {
    const line = this.lineOf(part);
    const { length } = line;
    const { dayCounts } = this.plan.stretches[part] as TypePlan['stretches'][number];
    const firstMarks = Uint32Array.from(sumsOf(dayCounts.map((count) => Math.ceil(count / paymentsOfMark))));
    const marks = new Uint32Array(firstMarks[dayCounts.length] as number);
    // Parts that pay people of one kind begin elsewhere.
    let next = part === this.planned?.part ? 0 : Math.floor((length * part) / this.kinds.length);
    dayCounts.forEach((count, day) => {
      if (count === 0) return;
      const ofRun = marks.subarray(firstMarks[day], firstMarks[day + 1]);
      const isOfEverybody = this.areInTurns[part] === false && count > length * shareOfEverybody;
      const end = line.mark(ofRun, { entry: isOfEverybody ? 0 : next, day, count });
      if (!isOfEverybody) next = end;
    });
    return { line, marks, firstMarks };
  }

  private lineOf(part: number): PayeeLine {
    const { planned, rosters, settings } = this;
    if (planned?.part !== part) return new RosterLine(rosters.rosterOf(this.kinds[part] as RecipientKind));
    const payments = sumsOf(this.plan.stretches[part]?.dayCounts ?? new Uint32Array(0)).at(-1) as number;
    const wanted = { of: rosters.of, recipients: planned.payees, payments };
    return restLine(settings, wanted, (words) => this.writePaid(words, part));
  }

  /** Writes a bit for each who is paid in the runs of all parts, or of all but one. */
  private writePaid(words: Uint32Array, but?: number): void {
    let list = new Uint32Array(0);
    this.plan.stretches.forEach(({ dayCounts }, part) => {
      if (part === but) return;
      dayCounts.forEach((count, day) => {
        if (count === 0) return;
        if (list.length < count) list = new Uint32Array(count);
        this.write(list, { part, day }, 0, { at: 0, end: count });
        for (let number = 0; number < count; number += 1) {
          const person = list[number] as number;
          words[person >>> 5] = (words[person >>> 5] as number) | (1 << (person & 31));
        }
      });
    });
  }
}

/** Whether somebody has a benefit of a kind on some day of the year, or may have by what lives do not tell. */
function mayHave(person: number, kind: RecipientKind, days: readonly CalendarDay[]): boolean {
  const benefits = benefitsOfRecipients(kind);
  const has = ({ year, month, dayOfMonth }: CalendarDay): boolean =>
    benefits.some((benefit) => isPaidOn(benefit, person, civilDay(year, month, dayOfMonth)));
  return benefits.length === 0 || days.some(has);
}

/** Places of a list, and another list for the notes on the families of who stands there. */
interface PartOfPayees extends PartOfList {
  readonly notes?: Uint16Array;
}

/** What is paid of a part on a day of the year. */
export interface Run {
  readonly part: number;
  readonly day: number;
}
