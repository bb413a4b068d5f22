/** What could not be read and was set aside. */
import { z } from 'zod';
import { count, pageOf, pageQuery } from './values.js';

export const deadLetter = z.object({
  letter: z.string().describe('`7/3`: the third of run 7.'),
  run: z.int().min(0).describe('0 for a record that does not say its run.'),
  messageType: z.string(),
  date: z.string().describe('Day of the slice; empty where the record does not say it.'),
  messages: count,
  code: z.string(),
  reason: z.string(),
  isRecovered: z.boolean().describe('Its messages came again and were counted.'),
  rows: z.array(z.string()).describe('Printed rows that count messages of its type.'),
});

export const deadLetterQuery = pageQuery.extend({
  run: z.coerce.number().int().min(1).optional(),
  code: z.string().max(60).optional(),
  open: z.enum(['true', 'false']).optional().describe('`true`: only those that did not come again.'),
});

export const deadLetters = pageOf(deadLetter);

export type DeadLetterView = z.infer<typeof deadLetter>;
