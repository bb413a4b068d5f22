import type { Origin } from '@tietovirta/published';

/**
 * Between which bounds a delay is drawn:
 * - `seconds`: uniform between two bounds, for machine answers.
 * - `days`: right-skewed between a shortest and a longest, with the given median; moved into the office hours
 *   of those who write, where `officeHours` names them: Finland 8-16 on Finnish working days, abroad 8-16 Central European time
 *   (9-17 in Finland) on working days of all Europe.
 */
export type DelayBounds =
  | { readonly kind: 'seconds'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'days';
      readonly shortest: number;
      readonly median: number;
      readonly longest: number;
      readonly officeHours?: 'finland' | 'abroad';
    };

/** How long after the message before it a step follows, drawn from the conversation's own stream. */
export type Delay = DelayBounds & {
  /** Where the bounds come from. */
  readonly origin: Origin;
};
