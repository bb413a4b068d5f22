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
  isGivenUp: z.boolean().describe('An operator has said that they will not come again.'),
  rows: z.array(z.string()).describe('Printed rows that count messages of its type.'),
});

export const deadLetterQuery = pageQuery.extend({
  run: z.coerce.number().int().min(1).optional(),
  code: z.string().max(60).optional(),
  open: z
    .enum(['true', 'false'])
    .optional()
    .describe('`true`: only those that did not come again and were not given up.'),
});

export const deadLetters = pageOf(deadLetter);

/** Which open letters of a run a change is about. */
export const openLetters = z.strictObject({
  run: z.int().min(1),
  code: z.string().max(60).optional().describe('Only letters with this code; all open ones unless given.'),
  expected: z
    .int()
    .min(1)
    .describe('How many letters the caller saw: another number is a conflict, and nothing is done.'),
});

export const resentLetters = z.object({
  run: z.int().min(1),
  asTheyWere: count,
  madeAnew: count.describe('Made anew from their addresses.'),
  refused: count.describe('Read and refused: nothing was left open for them.'),
  recovered: count,
  open: count.describe('Sent, and not counted yet.'),
  state: z.string().describe('Of the run now.'),
});

export const givenUpLetters = z.object({ run: z.int().min(1), letters: count, messages: count });

export type OpenLetters = z.infer<typeof openLetters>;
export type DeadLetterView = z.infer<typeof deadLetter>;
