/** Entries of recipients in memory that threads share: what one of them has filled, no other fills. */
import { entryCount } from './recipient-kinds.js';

/**
 * Of a year, by entry: the ordinal of a person plus one, and the days on which they have the benefit (recipient-span.ts). 0 is not filled yet; pages that
 * nobody wrote take no memory.
 */
export interface RecipientMemory {
  readonly year: number;
  readonly persons: SharedArrayBuffer;
  readonly spans: SharedArrayBuffer;
}

export const recipientMemory = (year: number): RecipientMemory => ({
  year,
  persons: new SharedArrayBuffer(4 * entryCount),
  spans: new SharedArrayBuffer(4 * entryCount),
});

const ofYears = new Map<number, RecipientMemory>();

/** Has this thread share the recipients of others; one that has drawn some of the year before keeps its own, which are the same. */
export function shareRecipients(memory: RecipientMemory): void {
  if (!ofYears.has(memory.year)) ofYears.set(memory.year, memory);
}

export function recipientsOfYear(year: number): RecipientMemory {
  let memory = ofYears.get(year);
  if (memory === undefined) ofYears.set(year, (memory = recipientMemory(year)));
  return memory;
}
