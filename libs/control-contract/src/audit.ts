/** Who changed what: a line is written before each change and completed after it. */
import { z } from 'zod';
import { instant, pageOf } from './values.js';

export const role = z.enum(['viewer', 'operator', 'admin']);

export const auditEntry = z.object({
  id: z.int().min(1),
  at: instant,
  who: z.string().describe('Name of the token; `local` on loopback.'),
  role,
  from: z.string().describe('Address of the caller.'),
  what: z.string().describe('Operation.'),
  on: z.string().describe('What it was asked of, such as a run.'),
  result: z.string().describe('`asked` until it has ended, then `done` or the type of its problem.'),
});

export const auditPage = pageOf(auditEntry);

export const meta = z.object({
  product: z.literal('tietovirta'),
  version: z.string(),
  mode: z.enum(['embedded', 'stack']),
  role,
  synthetic: z.literal(true),
  notice: z.object({ fi: z.string(), en: z.string() }).describe('That all is synthetic and no product of Kela.'),
});

export type Role = z.infer<typeof role>;
export type AuditEntry = z.infer<typeof auditEntry>;
export type Meta = z.infer<typeof meta>;
