import type { Origin } from '@tietovirta/published';

/**
 * Who a message is about: anyone of an age (years on 1 January of the year), or those whose birth, death or arrival of the year is told of, in
 * the order of its days.
 */
export type PersonRule = { readonly origin: Origin } & (
  | { readonly kind: 'aged'; readonly from: number; readonly to: number }
  | { readonly kind: 'newborn' }
  | { readonly kind: 'deceased' }
  | { readonly kind: 'arrived' }
);

/** Anyone of an age band, both ends included. */
export const aged = (from: number, to: number, origin: Origin): PersonRule => ({ kind: 'aged', from, to, origin });
