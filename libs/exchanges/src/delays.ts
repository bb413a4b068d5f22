import type { Delay } from './delay.js';

/** A machine answers: evenly between two bounds. */
export const withinSeconds = (from: number, to: number): Delay => ({ kind: 'seconds', from, to });

/** An official answers: in office hours, mostly about the median, now and then much later. */
export const afterDays = (shortest: number, median: number, longest: number): Delay => ({
  kind: 'days',
  shortest,
  median,
  longest,
  officeHours: true,
});
