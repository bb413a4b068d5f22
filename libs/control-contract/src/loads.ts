/** Loads whose reports are kept: what was sent to a system of somebody's own, how late, and what the thresholds say of it. */
import { z } from 'zod';
import { count, instant, pageOf } from './values.js';

const milliseconds = z.number().min(0);

export const verdict = z.object({
  metric: z.string(),
  threshold: z.string().describe('As it was written, such as `p(95)<2s`.'),
  holds: z.boolean(),
  value: z.number().nullable().describe('What was found; null where nothing was measured of it.'),
  unit: z.string().describe('Of the value: `ms`, `1/s`, or what is counted.'),
});

const trend = z.object({
  count: count.describe('How many were measured.'),
  p50: milliseconds,
  p90: milliseconds,
  p95: milliseconds,
  p99: milliseconds,
  max: milliseconds,
});

const curve = z.object({
  seconds: z.number().positive().describe('Of the wall clock, each value.'),
  values: z.array(z.number()).readonly(),
});

/** A load in a list. */
export const load = z.object({
  load: z.int().min(1),
  name: z.string(),
  startedAt: instant,
  wallMs: milliseconds,
  ending: z.enum(['complete', 'stopped', 'aborted', 'failed']),
  to: z.string().describe('Where it went.'),
  pace: z.string(),
  sent: count,
  dropped: count,
  thresholds: count,
  broken: count.describe('Thresholds that do not hold.'),
});

export const loadPage = pageOf(load);

export const loadPath = z.strictObject({
  load: z.coerce.number().int().min(1).max(999_999_999).describe('Number of a load.'),
});

export const loadReport = load.extend({
  wire: z.string(),
  version: z.string(),
  scenario: z.object({
    from: z.string(),
    to: z.string().describe('Day after the last one.'),
    exchanges: z.array(z.string()).readonly(),
    scale: z.string(),
    seed: count,
  }),
  parts: z.array(z.object({ part: count, of: count })).readonly(),
  planned: count.nullable().describe('Messages that were to be sent; null where the load ended before all were made.'),
  lateness: trend.describe('From the moment of a message until its receiver has it, milliseconds.'),
  paceError: trend.describe('From the moment of a message until it left, milliseconds.'),
  lag: trend.describe('Of the group that was watched, messages.'),
  endToEnd: trend.describe('From a message to the answer to it, milliseconds.'),
  exchanges: z.array(z.object({ exchange: z.string(), sent: count, dropped: count, lateness: trend })).readonly(),
  curves: z.object({ planned: curve, sent: curve, dropped: curve, lateness: curve, lag: curve }),
  hours: z
    .array(z.object({ hour: z.string(), sent: count, lateness: milliseconds }))
    .readonly()
    .describe('By simulated hour, `2024-06-17 09` on Finnish clocks.'),
  verdicts: z.array(verdict).readonly(),
});

export type LoadInList = z.infer<typeof load>;
export type LoadReportView = z.infer<typeof loadReport>;
