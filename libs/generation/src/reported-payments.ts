/**
 * The payments that are reported, numbered over the year in the order in which they are made: day by day, on each day by their ordinals. A payment message is of
 * one benefit, so all that it holds is reported, or nothing.
 */
import type { Payee, Reported } from '@tietovirta/exchanges';
import { lastNotAbove, sumsOf, type TypePlan, type YearPlan } from '@tietovirta/plan';
import { holderRunsOn, type HolderRuns } from './holder-runs.js';
import { paymentRunsOf, type PaymentRuns } from './payment-runs.js';
import { valuePlace } from './value-tables.js';

/** What is said of payments that follow each other. */
export interface PaymentRows {
  readonly persons: Uint32Array;
  /** Ordinals of the payments. */
  readonly payments: Uint32Array;
  /** Places of the benefits. */
  readonly values: Uint8Array;
}

/** A payment that is reported. */
export interface ReportedPayment {
  readonly ordinal: number;
  /** Its number among those that are reported in the year. */
  readonly number: number;
}

interface OpenDay extends HolderRuns {
  /** Of each holder, how many payments of the day stand before it: of those reported, and of all. One value more than holders. */
  readonly before: Float64Array;
  readonly allBefore: Float64Array;
}

const made = new WeakMap<TypePlan, Map<Reported['benefits'], ReportedPayments>>();

/** Worked out once for all who report the same payments. */
export function reportedPaymentsOf(
  { of, benefits }: Pick<Reported, 'of' | 'benefits'>,
  year: YearPlan,
): ReportedPayments {
  const plan = year.planBeside(of);
  const known = made.get(plan) ?? new Map<Reported['benefits'], ReportedPayments>();
  made.set(plan, known);
  let payments = known.get(benefits);
  if (payments === undefined) known.set(benefits, (payments = new ReportedPayments(plan, benefits, year)));
  return payments;
}

/** All payments of a plan, as if each were reported. */
export function allPaymentsOf(plan: TypePlan, year: YearPlan): ReportedPayments {
  return reportedPaymentsOf({ of: plan.type.id, benefits: everyBenefit(plan) }, year);
}

const benefitsOfPlans = new WeakMap<TypePlan, readonly string[]>();

function everyBenefit(plan: TypePlan): readonly string[] {
  let benefits = benefitsOfPlans.get(plan);
  if (benefits === undefined)
    benefitsOfPlans.set(plan, (benefits = Object.keys((plan.type.person as Payee).recipients)));
  return benefits;
}

export class ReportedPayments {
  private readonly holderPlan: TypePlan;
  private readonly runs: PaymentRuns;
  /** By part: 1 where it is reported; and the place of its benefit. */
  private readonly isReported: Uint8Array;
  private readonly values: Uint8Array;
  /** Payments that are reported, of the days before each, and of the year as last value. */
  private readonly starts: Float64Array;
  /** By day; 7 kB each, as versions are of any of the last days. */
  private readonly opened: (OpenDay | undefined)[] = [];

  constructor(
    private readonly plan: TypePlan,
    benefits: readonly string[],
    year: YearPlan,
  ) {
    const { type } = plan;
    if (type.kind !== 'contained') throw new Error(`${type.id} is no type of payments`);
    const { dimension } = type.person as Payee;
    this.holderPlan = year.planBeside(type.inside);
    this.runs = paymentRunsOf(plan, this.holderPlan, year);
    const benefitsOfParts = this.holderPlan.variants.map(({ values }) => values?.[dimension] ?? '');
    this.isReported = Uint8Array.from(benefitsOfParts, (benefit) => (benefits.includes(benefit) ? 1 : 0));
    this.values = Uint8Array.from(benefitsOfParts, (benefit) => valuePlace(type, dimension, benefit));
    const ofDays = Uint32Array.from(
      plan.dayCounts,
      (_, day) =>
      plan.stretches.reduce((sum, { dayCounts }, part) => sum + (this.isReported[part] as number) * (dayCounts[day] as number), 0), // oxfmt-ignore
    );
    this.starts = sumsOf(ofDays);
  }

  /** How many are made by the end of a day of the year, or of the day before it (-1). */
  madeBy(day: number): number {
    return this.starts[day + 1] as number;
  }

  /** Writes payments that follow each other, to the first rows. @param from number of the first */
  write(rows: PaymentRows, from: number, count: number): void {
    let day = count === 0 ? 0 : this.dayOf(from);
    for (let done = 0; done < count; day += 1) {
      const skipped = from + done - (this.starts[day] as number);
      const taken = Math.min(count - done, (this.starts[day + 1] as number) - (this.starts[day] as number) - skipped);
      if (taken > 0) this.writeDay(rows, done, { day, from: skipped, count: taken });
      done += taken;
    }
  }

  /** Those to a person, rising. */
  paymentsTo(person: number): readonly ReportedPayment[] {
    const found = [...this.isReported.keys()].flatMap((part) =>
      this.runs.paymentsTo(person, part).flatMap(({ day, number }) => this.reportedOf(part, day, number)),
    );
    return found.toSorted((one, other) => one.ordinal - other.ordinal);
  }

  private reportedOf(part: number, day: number, number: number): readonly ReportedPayment[] {
    if (this.isReported[part] === 0) return [];
    const { parts, firsts, sizes, before, allBefore } = this.open(day);
    const holder = parts.findIndex((each, place) => each === part && number < (firsts[place] as number) + (sizes[place] as number)); // oxfmt-ignore
    const place = number - (firsts[holder] as number);
    return [
      {
        ordinal: (this.plan.dayStarts[day] as number) + (allBefore[holder] as number) + place,
        number: (this.starts[day] as number) + (before[holder] as number) + place,
      },
    ];
  }

  private writeDay(
    { persons, payments, values }: PaymentRows,
    at: number,
    { day, from, count }: { readonly day: number; readonly from: number; readonly count: number },
  ): void {
    const { parts, firsts, before, allBefore } = this.open(day);
    const dayStart = this.plan.dayStarts[day] as number;
    let holder = lastNotAbove(before, from);
    for (let done = 0; done < count; holder += 1) {
      const place = from + done - (before[holder] as number);
      const taken = Math.min(count - done, (before[holder + 1] as number) - (before[holder] as number) - place);
      if (taken <= 0) continue;
      const part = parts[holder] as number;
      const first = (firsts[holder] as number) + place;
      this.runs.write(persons, { part, day }, first, { at: at + done, end: at + done + taken });
      values.fill(this.values[part] as number, at + done, at + done + taken);
      fillRising(payments, at + done, taken, dayStart + (allBefore[holder] as number) + place);
      done += taken;
    }
  }

  private dayOf(number: number): number {
    return lastNotAbove(this.starts, number);
  }

  private open(day: number): OpenDay {
    let opened = this.opened[day];
    if (opened === undefined) {
      const held = holderRunsOn(this.plan, this.holderPlan, day);
      const reported = held.sizes.map((size, place) => size * (this.isReported[held.parts[place] as number] as number));
      opened = { ...held, before: sumsOf(reported), allBefore: sumsOf(held.sizes) };
      this.opened[day] = opened;
    }
    return opened;
  }
}

/** Whole numbers one after the other. */
function fillRising(list: Uint32Array, at: number, count: number, first: number): void {
  for (let place = 0; place < count; place += 1) list[at + place] = first + place;
}
