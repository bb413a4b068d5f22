/** Payment messages of a year by benefit, each with the payments that its messages hold. */
import type { Season } from '@tietovirta/calendar';
import { apportion, fullScale, scaledFigures, type ReportYear } from '@tietovirta/published';
import type { Held, Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';
import { benefitsPaid, thousandsPaidIn, type BenefitPaid } from './benefits-paid.data.js';
import { owedIn } from './owed-to-families.js';
import { messagesOf, messageWeight, paymentsOf } from './payment-seasons.js';
import { statusReports } from './status-reports.js';

interface Seasons {
  readonly messages: Season;
  readonly payments: Season;
}

/** Made once: plans tell seasons apart by their names. */
const seasons: readonly Seasons[] = benefitsPaid.map((benefit) => ({
  messages: messagesOf(benefit),
  payments: paymentsOf(benefit),
}));

/** The days on which a benefit is paid. @throws Error for a benefit that is not paid through banks */
export function paymentSeasonOf(id: string): Season {
  const found = seasons[benefitsPaid.findIndex((benefit) => benefit.id === id)];
  if (found === undefined) throw new Error(`${id} is not paid through banks`);
  return found.payments;
}

/**
 * One variant a benefit that has a message: every message holds one payment at least, the rest follows the payments of the benefits. At small
 * scales there are fewer messages than benefits; those without one are not paid.
 */
export function paymentsByBenefit(figures: YearFigures): readonly Variant[] {
  const whole = paymentsOfYear(figures.base);
  return variantsOf(figures).map((variant) => ({
    ...variant,
    holds: owedByFamily(variant.values.benefit, figures.base, withCents(variant, whole)),
    course: statusReports,
  }));
}

function owedByFamily(benefit: string, year: ReportYear, holds: Held): Held {
  const owed = owedIn(benefit, year, (holds.cents ?? 0) / holds.count);
  return owed === undefined ? holds : { ...holds, owed };
}

interface BenefitOfYear extends Variant {
  readonly values: { readonly benefit: string };
  readonly holds: Held;
}

const wholeYears = new Map<ReportYear, readonly BenefitOfYear[]>();

/** Those of the published year. */
function paymentsOfYear(year: ReportYear): readonly BenefitOfYear[] {
  let variants = wholeYears.get(year);
  if (variants === undefined) wholeYears.set(year, (variants = variantsOf(scaledFigures(year, fullScale))));
  return variants.map((variant) => {
    const { millions } = benefitsPaid.find(({ id }) => id === variant.values.benefit) as BenefitPaid;
    // Tenths of a million, so that the cents are whole.
    return { ...variant, holds: { ...variant.holds, cents: Math.round(10 * millions[year]) * 10_000_000 } };
  });
}

/** As much a payment as in the published year: to the cent as much in all, where there are as many. */
function withCents({ values, holds }: BenefitOfYear, whole: readonly BenefitOfYear[]): Held {
  const { count, cents = 0 } = whole.find((each) => each.values.benefit === values.benefit)?.holds ?? { count: 1 };
  return { ...holds, cents: Number((BigInt(cents) * BigInt(holds.count)) / BigInt(count)) };
}

function variantsOf(figures: YearFigures): readonly BenefitOfYear[] {
  const [messages, payments] = [figures.of('banks.payment-messages'), figures.of('banks.payments')];
  const counts = apportion(messages, benefitsPaid.map((benefit) => messageWeight(benefit, figures.year))); // oxfmt-ignore
  const weights = thousandsPaidIn(figures.year).map((thousands, place) => ((counts[place] ?? 0) > 0 ? thousands : 0));
  if (messages === 0) return [];
  const rest = apportion(payments - messages, weights);
  return benefitsPaid.flatMap(({ id }, place) => {
    const [count, season] = [counts[place] ?? 0, seasons[place]];
    if (count === 0 || season === undefined) return [];
    const holds = { count: count + (rest[place] ?? 0), season: season.payments };
    return [{ count, values: { benefit: id }, season: season.messages, holds }];
  });
}
