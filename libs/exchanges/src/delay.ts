import type { Origin } from '@tietovirta/published';

/**
 * Between which bounds a delay is drawn:
 * - `seconds`: of machines, log-normal: half are faster than the median, one in a hundred is slower than `late`, and none takes longer than
 *   `longest`.
 * - `days`: right-skewed between a shortest and a longest, with the given median; moved into the office hours
 *   of those who write, where `officeHours` names them: Finland 8-16 on Finnish working days, abroad 8-16 Central European time
 *   (9-17 in Finland) on working days of all Europe. Case workers are in Finland and have more than they can do at once: what is due on days off waits its turn
 *   and is spread over the five working days after them, where one office answers it all on the first.
 */
export type DelayBounds =
  | { readonly kind: 'seconds'; readonly median: number; readonly late: number; readonly longest: number }
  | {
      readonly kind: 'days';
      readonly shortest: number;
      readonly median: number;
      readonly longest: number;
      readonly officeHours?: 'finland' | 'abroad' | 'case-workers';
    };

/** How long after the message before it a step follows, drawn from the conversation's own stream. */
export type Delay = DelayBounds & {
  /** Where the bounds come from. */
  readonly origin: Origin;
};
