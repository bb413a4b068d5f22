/** What every refusal looks like: RFC 9457, with all faults of a request at once. */
import { z } from 'zod';

export const fault = z.object({
  pointer: z.string().describe('JSON pointer into the body (`#/exchanges/1`), or the name of a parameter.'),
  detail: z.string(),
  hint: z.string().optional().describe('How to mend it.'),
});

export const problem = z
  .object({
    type: z.string().describe('Which problem it is: stays the same in every language.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().describe('Path that was asked for.'),
    requestId: z.string().describe('Stands in the log of the server, too.'),
    errors: z.array(fault).describe('Every fault of the request; empty where there is none to name.'),
  })
  .describe('A refusal, RFC 9457.');

export type Fault = z.infer<typeof fault>;
export type Problem = z.infer<typeof problem>;
