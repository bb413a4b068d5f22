/** One message with its conversation, made from its address: sent in a run or not. */
import { z } from 'zod';
import { count, label } from './values.js';

const named = z.object({ id: z.string(), label });
const party = z.object({ id: z.string(), name: label, identifier: z.string(), country: z.string() });
const direction = z.enum(['to-kela', 'from-kela']);

const conversationLine = z.object({
  address: z.string(),
  messageType: named,
  time: z.string().describe('ISO 8601 with milliseconds and the offset of Helsinki.'),
  direction,
  from: party,
  to: party,
  values: z.array(label).readonly(),
  isCarried: z
    .boolean()
    .describe('Whether it is of the year before, which is not simulated: the conversation goes on in this year.'),
  isAsked: z.boolean().describe('Whether it is the message that was asked for.'),
});

export const message = z.object({
  address: z.string().describe('e.g. `2024/kelmu.query/1234567`.'),
  synthetic: z.literal(true).describe('No message and no person of this product is real.'),
  seed: count,
  messageType: named.extend({ kind: z.enum(['opening', 'follow-up', 'contained']) }),
  exchange: named,
  time: z.string().describe('ISO 8601 with milliseconds and the offset of Helsinki.'),
  direction,
  from: party,
  to: party,
  person: z.record(z.string(), z.unknown()).nullable().describe('The synthetic person that it is about.'),
  dimensions: z.array(named.extend({ value: named })).readonly(),
  opening: z.string().nullable().describe('Address of the message that it follows.'),
  conversation: z.array(conversationLine).readonly().describe('In the order of time.'),
  holds: z.object({ messageType: named, messages: count, first: z.string(), last: z.string() }).nullable(),
  heldBy: z.object({ address: z.string(), messageType: named, place: count, messages: count }).nullable(),
  delivery: z.object({ delivery: count, deliveriesOnDay: count, place: count, messages: count }).nullable(),
  raises: z.object({
    counter: z.object({ messageType: z.string(), date: z.string(), where: z.record(z.string(), z.string()) }),
    rows: z.array(named.extend({ printed: z.string() })).readonly(),
    throughLuova: z.boolean(),
  }),
});

/** The plan in which an address stands: the published year's unless a run is named. */
export const messagePath = z.strictObject({
  plan: z
    .string()
    .regex(/^\d{4}(~[0-9a-f]{8})?$/)
    .describe('Year, or year and fingerprint of another plan.'),
  type: z.string().regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/),
  ordinal: z.string().regex(/^\d{1,15}$/),
});

export const samplesQuery = z.strictObject({
  type: z
    .string()
    .regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/)
    .describe('Message type.'),
  day: z.iso.date().optional().describe('Day on which they come; over the whole window unless given.'),
});

/** A few messages of a type: first, last and evenly between. */
export const samples = z.object({ type: z.string(), items: z.array(message).max(10) });

export type MessageResource = z.infer<typeof message>;
export type Samples = z.infer<typeof samples>;
