import type { Origin } from '@tietovirta/published';
import type { Delay } from './delay.js';

/** A machine answers: evenly between two bounds, in seconds. */
export const withinSeconds = (from: number, to: number, origin: Origin): Delay => ({
  kind: 'seconds',
  from,
  to,
  origin,
});

/** An official in Finland answers: in office hours, mostly about the median, now and then much later; in days. */
export const afterDays = (shortest: number, median: number, longest: number, origin: Origin): Delay => ({
  kind: 'days',
  shortest,
  median,
  longest,
  officeHours: 'finland',
  origin,
});

/** The same delay where an official abroad answers. */
export const answeredAbroad = (delay: Delay): Delay =>
  delay.kind === 'days' ? { ...delay, officeHours: 'abroad' } : delay;
