/** The values that resources and events are made of. */
import { z } from 'zod';

/** Messages, or another whole number of things. */
export const count = z.int().min(0);

/** A day of the simulated year, `YYYY-MM-DD`, Finnish civil day. */
export const day = z.iso.date().describe('Finnish civil day, YYYY-MM-DD.');

/** An instant of the wall clock, ISO 8601 in UTC. */
export const instant = z.iso.datetime().describe('Instant of the wall clock, ISO 8601 in UTC.');

/** A text of the report or the catalogue, in both languages. */
export const label = z.object({ fi: z.string(), en: z.string() });

/** Names a run in an address: its number, or the newest one. */
export const runReference = z
  .string()
  .regex(/^(last|[1-9]\d{0,8})$/)
  .describe('Number of a run, or `last`.');

/** A page of a list: what comes after it is asked for with the `next` of the page before. */
export const pageOf = <Item extends z.ZodType>(
  item: Item,
): z.ZodObject<{ items: z.ZodArray<Item>; next: z.ZodNullable<z.ZodString> }> =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Cursor of the next page; null on the last.'),
  });

/** How a page is asked for. */
export const pageQuery = z.strictObject({
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .describe('The `next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Items a page, 1 to 200; 50 unless given.'),
});
