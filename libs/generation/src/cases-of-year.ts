/** The cases of the year that are paid for, by how they are collected. */
import type { Debtor, Variant } from '@tietovirta/exchanges';
import { daysOfVariants, sumsOf, type TypePlan } from '@tietovirta/plan';

/** Cases that are collected alike, in the order in which they were opened. */
export interface CasesAlike {
  readonly ordinals: Uint32Array;
  /** Of each, its variant: the plan tells those of a day at once, and cases that are paid for together were opened on many. */
  readonly variants: Uint16Array;
  /** How many were opened on the days before each, the day after the year included. */
  readonly openedBefore: Float64Array;
  /** A variant of theirs, by which people are drawn who pay for cases of earlier years. */
  readonly variant: number;
}

/** By variant of the payments: a case is paid for by those whose values it has, or is given by what follows it. */
export function casesOfYear(payments: TypePlan, cases: TypePlan): readonly CasesAlike[] {
  const said = cases.variants.map(valuesSaid);
  const paidBy = said.map((values) => payments.variants.findIndex((variant) => Object.entries(variant.values ?? {}).every(([id, value]) => values[id] === value))); // oxfmt-ignore
  const days = daysOfVariants(cases);
  const alike = payments.variants.map((_, place) => {
    const variants = [...paidBy.keys()].filter((each) => paidBy[each] === place);
    const opened = new Uint32Array(cases.dayCounts.length);
    for (const each of variants) days[each]?.forEach((count, day) => (opened[day]! += count));
    const openedBefore = sumsOf(opened);
    const ordinals = new Uint32Array(openedBefore[opened.length] as number);
    return { ordinals, variants: new Uint16Array(ordinals.length), openedBefore, variant: variants[0] ?? 0, found: 0 };
  });
  for (const [day, first] of cases.dayStarts.subarray(0, -1).entries())
    for (const [row, variant] of cases.variantsOn(day).entries()) {
      const those = alike[paidBy[variant] as number];
      if (those === undefined) continue;
      those.variants[those.found] = variant;
      those.ordinals[those.found++] = first + row;
    }
  return alike;
}

/** What is said of a case in its opening and in what follows. */
const valuesSaid = ({ values = {}, course = [] }: Variant): Readonly<Record<string, string>> =>
  course.reduce((said, step) => ({ ...said, ...step.values }), values);

/** Days from the opening of a case to its first payment, of a variant of the payments. @throws Error where the rule does not say it */
export function daysToPay({ after, dimension }: Debtor, { values = {} }: Variant): number {
  const days = after.value[values[dimension] ?? ''];
  if (days === undefined) throw new Error(`no rule says when ${dimension} ${values[dimension]} is paid first`);
  return days;
}
