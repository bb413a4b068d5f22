/** What a scenario would simulate, before anything is made. */
import { z } from 'zod';
import { count, day, label } from './values.js';

const volumes = {
  months: z.array(count).length(12).describe('January to December.'),
  weekdays: z.array(count).length(7).describe('Monday to Sunday.'),
  hours: z.array(count).length(24).describe('0 to 23 on the clock.'),
};

/** Openings and what is inside them, hour by hour; follow-ups come after their openings and stand in the total alone. */
export const planPreview = z.object({
  name: z.string(),
  scenario: z.record(z.string(), z.unknown()),
  messages: count.describe('All messages of the run, follow-ups included.'),
  ...volumes,
  days: z.array(count).describe('Of each day of the window.'),
  busiestDay: z.object({ day, count }).nullable(),
  exchanges: z.array(z.object({ id: z.string(), title: label, messages: count })),
  estimatedSeconds: z
    .number()
    .min(0)
    .nullable()
    .describe('At the rate that the newest finished run of this size reached here; null where none did.'),
  command: z.string().describe('The same on a command line.'),
});

export type PlanPreview = z.infer<typeof planPreview>;
