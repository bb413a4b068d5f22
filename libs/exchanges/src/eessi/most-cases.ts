import { apportion } from '@tietovirta/published';
import { messagesOf, type Cases, type Totals } from './cases.js';

/** A course that cases may take, with its weight among the others. */
export type Choice = Omit<Cases, 'count'> & { readonly weight: number };

/**
 * As many cases as the messages of both directions allow, shared over the choices by largest remainder.
 *
 * Every choice gets within one case of its quota, so the messages of n cases are n times their mean, give or take one
 * case of each choice. That leaves a few numbers of cases between what surely fits and what surely does not; the
 * largest that fits is found among them by halving.
 */
export function mostCases(choices: readonly Choice[], limit: Totals): readonly Cases[] {
  const weights = choices.map(({ weight }) => weight);
  const allWeights = weights.reduce((sum, weight) => sum + weight, 0);
  if (allWeights === 0) return [];
  const each = choices.map(messagesOf);
  const bounds = (['received', 'sent'] as const).map((direction) => {
    const most = each.reduce((sum, messages) => sum + messages[direction], 0);
    const mean = each.reduce((sum, messages, i) => sum + messages[direction] * (weights[i] ?? 0), 0) / allWeights;
    return { from: (limit[direction] - most) / mean - 1, to: (limit[direction] + most) / mean + 1 };
  });
  const fits = (counts: readonly number[]): boolean =>
    messagesOfAll(counts, each, 'received') <= limit.received && messagesOfAll(counts, each, 'sent') <= limit.sent;

  let fitting = Math.max(0, Math.floor(least(bounds.map(({ from }) => from))));
  let tooMany = Math.ceil(least(bounds.map(({ to }) => to))) + 1;
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(apportion(middle, weights))) fitting = middle;
    else tooMany = middle;
  }
  const counts = apportion(fitting, weights);
  return choices.map(({ buc, openedIn, turns }, i) => ({ buc, openedIn, turns, count: counts[i] ?? 0 }));
}

const messagesOfAll = (counts: readonly number[], each: readonly Totals[], direction: keyof Totals): number =>
  counts.reduce((sum, count, i) => sum + count * (each[i]?.[direction] ?? 0), 0);

/** A direction that no choice uses has no bound (0 / 0 or x / 0). */
const least = (bounds: readonly number[]): number => Math.min(...bounds.filter((bound) => Number.isFinite(bound)));
