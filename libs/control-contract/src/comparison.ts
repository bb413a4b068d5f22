/** What differs between two runs. */
import { z } from 'zod';

const pair = z.object({ first: z.unknown(), second: z.unknown() });

export const comparison = z.object({
  first: z.int().min(1),
  second: z.int().min(1),
  isSame: z.boolean().describe('Same cells, counts and hash.'),
  settings: z.record(z.string(), pair),
  cells: z.array(pair.extend({ table: z.string(), row: z.string() })),
  counts: z.record(z.string(), pair),
  hash: z.object({ first: z.string(), second: z.string(), isSame: z.boolean() }),
  rates: z.record(z.string(), pair),
});

export type ComparisonView = z.infer<typeof comparison>;
