/** What of somebody's benefits from Kela can be attached for debts: unemployment benefits, sickness and parental allowances, rehabilitation and pensions can, the others are protected. */
import { benefitsOn, type Benefit } from './benefits-on.js';

/** Paid by unemployment funds and pension institutions: Kela is asked about its own. */
const paidByOthers: ReadonlySet<Benefit> = new Set([
  'earnings-related-allowance',
  'disability-pension',
  'old-age-pension',
  'partial-early-pension',
]);
const attachableOnes: ReadonlySet<Benefit> = new Set([
  'basic-unemployment-allowance',
  'labour-market-subsidy',
  'sickness-allowance',
  'rehabilitation-allowance',
  'parental-allowance',
  'national-pension',
  'survivors-pension',
]);

export type Attachable = 'none' | 'protected' | 'attachable';

/** What Kela pays a person on a day, as a debtor. @param day days since 1970-01-01 */
export function attachableOn(ordinal: number, day: number): Attachable {
  const own = benefitsOn(ordinal, day).filter((benefit) => !paidByOthers.has(benefit));
  if (own.length === 0) return 'none';
  return own.some((benefit) => attachableOnes.has(benefit)) ? 'attachable' : 'protected';
}
