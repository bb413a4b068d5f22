/**
 * Payments that come back: a day returns some of those that were made since the day of returns before it, evenly over them. So each comes back once at
 * most, and a payment leads to its return as a return to its payment.
 */
import { mix } from '@tietovirta/chance';
import { followsNone, type Returned } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import type { PersonDraws } from '@tietovirta/population';
import { writeBanks } from './membership.js';
import type { PersonMaker, PersonRows } from './person-maker.js';
import { othersOf } from './others-drawn.js';
import { allPaymentsOf, type PaymentRows, type ReportedPayments } from './reported-payments.js';
import { valuePlace } from './value-tables.js';

const paymentSalt = 0x5bd1e995;

/** Ordinals of the payments of which some come back on a day, and how many do. */
interface DayOfReturns {
  readonly index: number;
  readonly firstOrdinal: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

const made = new WeakMap<TypePlan, ReturnedPayments>();

/** Worked out once for all who ask about a plan. */
export function returnedPaymentsOf(plan: TypePlan, year: YearPlan): ReturnedPayments {
  let returned = made.get(plan);
  if (returned === undefined) made.set(plan, (returned = new ReturnedPayments(plan, year)));
  return returned;
}

export class ReturnedPayments {
  private readonly payments: ReportedPayments;
  private readonly rule: Returned;
  /** Place of the value of those that follow no payment. */
  private readonly otherValue: number;
  private readonly days: readonly DayOfReturns[];
  private readonly payment: PaymentRows = {
    persons: new Uint32Array(1),
    payments: new Uint32Array(1),
    values: new Uint8Array(1),
  };

  constructor(
    private readonly plan: TypePlan,
    year: YearPlan,
  ) {
    this.rule = plan.type.person as Returned;
    const paid = year.planBeside(this.rule.of);
    this.payments = allPaymentsOf(paid, year);
    this.otherValue = valuePlace(plan.type, this.rule.dimension, this.rule.others.value);
    this.days = daysOfReturns(plan, paid);
  }

  /** Writes the payments that rows bring back, with their payees and benefits; of other rows that they bring back none. */
  make({ columns, slice, from, rows }: PersonRows): void {
    const persons = arrayIn(columns, 'person', 'uint32');
    const follows = arrayIn(columns, 'follows', 'uint32');
    const values = arrayIn(columns, this.rule.dimension, 'uint8');
    const day = this.days.find(({ index }) => index === slice.day.index);
    for (let row = 0; row < rows; row += 1) {
      const ordinal = this.paymentOf(day, from + row);
      follows[row] = ordinal;
      values[row] = this.otherValue;
      if (ordinal === followsNone) continue;
      this.payments.write(this.payment, ordinal, 1);
      persons[row] = this.payment.persons[0] as number;
      values[row] = this.payment.values[0] as number;
    }
  }

  /** Ordinals of the returns of payments to a person, rising. */
  ordinalsAbout(person: number): readonly number[] {
    return this.payments.paymentsTo(person).flatMap(({ ordinal }) => {
      const day = this.days.find(({ from, to }) => ordinal >= from && ordinal < to);
      if (day === undefined) return [];
      const row = Math.floor(((ordinal - day.from) * day.count) / (day.to - day.from));
      return [row, row + 1].filter((each) => this.paymentOf(day, each) === ordinal).map((each) => day.firstOrdinal + each); // oxfmt-ignore
    });
  }

  /** Ordinal of the payment that a row of a day brings back: somewhere in its own part of them. */
  private paymentOf(day: DayOfReturns | undefined, row: number): number {
    if (day === undefined || row >= day.count) return followsNone;
    const { firstOrdinal, count, from, to } = day;
    // Where a changed volume has more returns than payments, the first bring back one each.
    if (count > to - from) return row < to - from ? from + row : followsNone;
    const { a, b } = this.plan.key;
    const within = (mix(mix(mix((firstOrdinal + row) ^ a) + b) ^ paymentSalt) >>> 0) / 2 ** 32;
    const [first, next] = [row, row + 1].map((place) => Math.floor((place * (to - from)) / count)) as [number, number];
    return from + first + Math.floor(within * (next - first));
  }
}

function daysOfReturns({ dayCounts, dayStarts }: TypePlan, paid: TypePlan): readonly DayOfReturns[] {
  let from = 0;
  return [...dayCounts].flatMap((count, index) => {
    if (count === 0) return [];
    const day = { index, firstOrdinal: dayStarts[index] as number, count, from, to: paid.dayStarts[index] as number };
    from = day.to;
    return [day];
  });
}

/** The persons of rows that bring back a payment are its payees; those of the others are drawn. The bank is the person's. @param draws of the year */
export function returnedPersons(plan: TypePlan, year: YearPlan, draws: PersonDraws): PersonMaker {
  const drawOthers = othersOf((plan.type.person as Returned).others.profile, draws);
  return (rows) => {
    // The rosters of who is paid are built when the first frame is made.
    returnedPaymentsOf(plan, year).make(rows);
    drawOthers(rows);
    writeBanks(arrayIn(rows.columns, 'organisation', 'uint16'), arrayIn(rows.columns, 'person', 'uint32'), rows.rows);
  };
}
