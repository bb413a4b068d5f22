/** Payment messages of a year by benefit, each with the payments that its messages hold. */
import type { Season } from '@tietovirta/calendar';
import { apportion } from '@tietovirta/published';
import type { Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';
import { benefitsPaid } from './benefits-paid.data.js';
import { messagesOf, messageWeight, paymentsOf } from './payment-seasons.js';

interface Seasons {
  readonly messages: Season;
  readonly payments: Season;
}

/** Made once: plans tell seasons apart by their names. */
const seasons: readonly Seasons[] = benefitsPaid.map((benefit) => ({
  messages: messagesOf(benefit),
  payments: paymentsOf(benefit),
}));

/**
 * One variant a benefit that has a message: every message holds one payment at least, the rest follows the payments of the benefits. At small
 * scales there are fewer messages than benefits; those without one are not paid.
 */
export function paymentsByBenefit(figures: YearFigures): readonly Variant[] {
  const [messages, payments] = [figures.of('banks.payment-messages'), figures.of('banks.payments')];
  const counts = apportion(messages, benefitsPaid.map((benefit) => messageWeight(benefit, figures.year))); // oxfmt-ignore
  const weights = benefitsPaid.map(({ thousands }, place) => ((counts[place] ?? 0) > 0 ? thousands : 0));
  if (messages === 0) return [];
  const rest = apportion(payments - messages, weights);
  return benefitsPaid.flatMap(({ id }, place) => {
    const [count, season] = [counts[place] ?? 0, seasons[place]];
    if (count === 0 || season === undefined) return [];
    const holds = { count: count + (rest[place] ?? 0), season: season.payments };
    return [{ count, values: { benefit: id }, season: season.messages, holds }];
  });
}
