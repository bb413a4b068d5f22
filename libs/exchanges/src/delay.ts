import type { Origin } from '@tietovirta/published';

/**
 * Between which bounds a delay is drawn:
 * - `seconds`: uniform between two bounds, for machine answers.
 * - `days`: right-skewed between a shortest and a longest, with the given median; moved into office hours of a working
 *   day when `officeHours` is set.
 */
export type DelayBounds =
  | { readonly kind: 'seconds'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'days';
      readonly shortest: number;
      readonly median: number;
      readonly longest: number;
      readonly officeHours?: boolean;
    };

/** How long after the message before it a step follows, drawn from the conversation's own stream. */
export type Delay = DelayBounds & {
  /** Where the bounds come from. */
  readonly origin: Origin;
};
