import type { Origin } from '@tietovirta/published';
import type { Delay } from './delay.js';

/** A machine answers, in seconds: half of the time faster than the median, now and then much later; one in a hundred later than `late`. */
export const bySystem = (
  { median, late, longest }: { readonly median: number; readonly late: number; readonly longest: number },
  origin: Origin,
): Delay => ({ kind: 'seconds', median, late, longest, origin });

/** An official in Finland answers: in office hours, mostly about the median, now and then much later; in days. */
export const afterDays = (
  shortest: number,
  median: number,
  longest: number,
  origin: Origin,
): Extract<Delay, { kind: 'days' }> => ({
  kind: 'days',
  shortest,
  median,
  longest,
  officeHours: 'finland',
  origin,
});

/** A case worker in Finland decides, in office hours; what is due on days off waits its turn. In days. */
export const decidedAfter = (shortest: number, median: number, longest: number, origin: Origin): Delay => ({
  ...afterDays(shortest, median, longest, origin),
  officeHours: 'case-workers',
});

/** The same delay where an official abroad answers. */
export const answeredAbroad = (delay: Delay): Delay =>
  delay.kind === 'days' ? { ...delay, officeHours: 'abroad' } : delay;
