/** How long machines take, as a table: 1,024 quantiles of a log-normal distribution, in ms. */
import { exponential, logarithm, normalQuantile } from '@tietovirta/chance';
import type { DelayBounds } from '@tietovirta/exchanges';

type OfMachine = DelayBounds & { readonly kind: 'seconds' };

const places = 1024;
/** A draw of 32 bits says the place with its first ones, and how far it is to the next place with the others. */
export const bitsOfPlace = 22;
export const withinPlace = (1 << bitsOfPlace) - 1;
/** Deviations from the mean that one in a hundred lies above. */
const lateDeviations = normalQuantile(0.99);
/** Nothing is faster than what is reached once in so many answers; the last place reaches to the longest. */
const once = 1 / 100_000;

const tables = new WeakMap<OfMachine, Float64Array>();

/** The delays at 0, 1/1024, … 1 of all answers: one value more than there are places. */
export function quantilesOf(delay: OfMachine): Float64Array {
  let table = tables.get(delay);
  if (table === undefined) tables.set(delay, (table = tableOf(delay)));
  return table;
}

function tableOf({ median, late, longest }: OfMachine): Float64Array {
  const deviation = logarithm(late / median) / lateDeviations;
  return Float64Array.from({ length: places + 1 }, (_, place) => {
    const share = Math.min(1 - once, Math.max(once, place / places));
    const seconds = place === places ? longest : median * exponential(deviation * normalQuantile(share));
    return 1000 * Math.min(longest, seconds);
  });
}
