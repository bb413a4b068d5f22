/** What is simulated: exchanges, their message types, and the rules of the printed rows. */
import { z } from 'zod';
import { count, label } from './values.js';

export const messageType = z.object({
  id: z.string(),
  label,
  kind: z.enum(['opening', 'follow-up', 'contained']),
  direction: z.string(),
  belongsTo: z.string().nullable().describe('The type that it answers or travels in.'),
  volumes: z.record(z.string(), count).describe('Messages by year.'),
  throughLuova: z.boolean(),
});

export const exchange = z.object({
  id: z.string(),
  servedBy: z.string().describe('The service that stands for its parties on a stack.'),
  title: label,
  about: label,
  parties: label,
  messageTypes: z.array(messageType),
  volumes: z.record(z.string(), count),
  feeds: z.array(z.object({ id: z.string(), label, printed: z.record(z.string(), z.string()) })),
});

/** What a printed row counts. */
export const rule = z.object({
  row: z.string(),
  rule: z.enum([
    'count',
    'millions',
    'daily-band',
    'billions-of-euros',
    'millions-of-euros',
    'stock',
    'mean-of-months',
    'percent-of-areas',
  ]),
  terms: z.array(
    z.object({
      type: z.string(),
      where: z.record(z.string(), z.string()),
      measure: z
        .enum(['messages', 'sum', 'distinct'])
        .describe(
          'What of the messages: how many, the sum of a number, the different persons that they are about, or the different ones of a column.',
        ),
      column: z
        .string()
        .nullable()
        .describe(
          'The number column that is summed up, or the column whose different ones are counted, where these are no persons; else null.',
        ),
    }),
  ),
});

export const shippedScenario = z.object({ name: z.string(), settings: z.record(z.string(), z.unknown()) });

export const catalogue = z.object({
  exchanges: z.array(exchange),
  rules: z.array(rule).describe('In the order of the report.'),
  scenarios: z.array(shippedScenario),
});

export type Catalogue = z.infer<typeof catalogue>;
