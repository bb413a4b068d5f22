/**
 * What payments come to, in whole cents. What holds them, or each variant of them, says what it comes to in the year, and payments of it that follow each other
 * have their part of that by how many they are: so the sum of any of them is known before one is made.
 */
import type { Owed, Paid } from '@tietovirta/exchanges';
import { sumsOf } from './sums.js';
import type { TypePlan } from './type-plan.js';

/** Payments that are alike: on each day of the year so many, and what as many of them come to. */
export interface PaidPart {
  readonly dayCounts: Uint32Array;
  readonly pays: Paid;
  /** What somebody is owed of it, where it follows from their family. */
  readonly owed?: Owed | undefined;
}

interface PartSums {
  /** Whole cents a payment, and how many payments of the year have one more. */
  readonly mean: number;
  readonly rest: number;
  readonly payments: number;
  /** Payments of the days before each. */
  readonly before: Float64Array;
  readonly owed: Owed | undefined;
}

export class PaidSums {
  private readonly parts: readonly PartSums[];

  constructor(parts: readonly PaidPart[]) {
    this.parts = parts.map(({ dayCounts, pays, owed }) => {
      const before = sumsOf(dayCounts);
      const payments = before[dayCounts.length] as number;
      // A changed volume pays as much a payment.
      const sum = (BigInt(pays.cents) * BigInt(payments)) / BigInt(pays.payments);
      const most = BigInt(Math.max(1, payments));
      return { before, payments, owed, mean: Number(sum / most), rest: Number(sum % most) };
    });
  }

  /** Whole cents that payments of a part come to on average. */
  meanOf(part: number): number {
    return this.partOf(part).mean;
  }

  /** What somebody is owed of a part; undefined where it follows from nothing but a level of their own. */
  owedOf(part: number): Owed | undefined {
    return this.partOf(part).owed;
  }

  /** How many payments of a part are made on a day. */
  paymentsOn(part: number, day: number): number {
    const { before } = this.partOf(part);
    return (before[day + 1] as number) - (before[day] as number);
  }

  /** What payments that follow each other come to. @param from number of the first among those of the part on the day */
  sumOf({ part, day }: { readonly part: number; readonly day: number }, from: number, count: number): number {
    const { mean, rest, payments, before } = this.partOf(part);
    const first = (before[day] as number) + from;
    const restBy = (number: number): number => Math.floor((rest * number) / payments);
    return count === 0 ? 0 : mean * count + restBy(first + count) - restBy(first);
  }

  /** What all payments of a day come to. */
  sumOn(day: number): number {
    return this.parts.reduce((sum, _, part) => sum + this.sumOf({ part, day }, 0, this.paymentsOn(part, day)), 0);
  }

  private partOf(part: number): PartSums {
    return this.parts[part] as PartSums;
  }
}

const nothing: Paid = { cents: 0, payments: 1 };

/** Parts of payments that travel in messages of another type: what those of each variant hold. */
export const heldPayments = (plan: TypePlan, holderPlan: TypePlan): readonly PaidPart[] =>
  plan.stretches.map(({ dayCounts }, part) => {
    const { cents = 0, count = 1, owed } = holderPlan.variants[part]?.holds ?? {};
    return { dayCounts, pays: { cents, payments: count }, owed };
  });

/** Parts of payments that are messages themselves: those of each variant. @throws Error where variants are planned together */
export const ownPayments = (plan: TypePlan): readonly PaidPart[] =>
  daysOfVariants(plan).map((dayCounts, place) => ({ dayCounts, pays: plan.variants[place]?.pays ?? nothing }));

/** Messages of each variant on each day of the year. @throws Error where variants are planned together, as they are where there are too many */
export function daysOfVariants({ type, variants, stretches, dayCounts }: TypePlan): readonly Uint32Array[] {
  const days = variants.map(() => new Uint32Array(dayCounts.length));
  for (const stretch of stretches) {
    const [variant = 0, ...others] = stretch.variants;
    if (others.length > 0) throw new Error(`${type.id}: its variants are not planned one by one`);
    stretch.dayCounts.forEach((count, day) => (days[variant]![day]! += count));
  }
  return days;
}
