import type { Origin } from '@tietovirta/published';

/** Who a message is about: anyone of an age (years on 1 January of the year), a newborn, or somebody who died. */
export type PersonRule = { readonly origin: Origin } & (
  | { readonly kind: 'aged'; readonly from: number; readonly to: number }
  | { readonly kind: 'newborn' }
  | { readonly kind: 'deceased' }
);

/** Anyone of an age band, both ends included. */
export const aged = (from: number, to: number, origin: Origin): PersonRule => ({ kind: 'aged', from, to, origin });
