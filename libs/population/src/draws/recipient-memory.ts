/** Rosters of recipients in memory that threads share: what one of them has built, no other builds. */
import { mostRecipients, recipientKinds } from './recipient-kinds.js';

/** Of a year, the rosters of all kinds one behind the other: who each entry stands for, and its days (recipient-span.ts). Pages that nobody wrote take no memory. */
export interface RecipientMemory {
  readonly year: number;
  /** Of which part of everybody they are, as the first thread says that asks for some; 0 until then. */
  readonly part: SharedArrayBuffer;
  readonly persons: SharedArrayBuffer;
  readonly spans: SharedArrayBuffer;
  /** By kind: whether its roster is built, and how many entries it has. */
  readonly states: SharedArrayBuffer;
}

const mostEntries = recipientKinds.reduce((sum, kind) => sum + mostRecipients(kind), 0);

export const recipientMemory = (year: number): RecipientMemory => ({
  year,
  part: new SharedArrayBuffer(4),
  persons: new SharedArrayBuffer(4 * mostEntries),
  spans: new SharedArrayBuffer(4 * mostEntries),
  states: new SharedArrayBuffer(8 * recipientKinds.length),
});

let shared: RecipientMemory | undefined;

/** Has this thread share the rosters of others, whose run is the same. */
export function shareRecipients(memory: RecipientMemory): void {
  shared = memory;
}

/** Which rosters are meant. */
export interface RecipientsOf {
  readonly year: number;
  /** Which part of everybody is meant: 1 for all. Who is in it has all of their payments. */
  readonly part: number;
}

/** Memory for rosters: what is shared with other threads, if it is of the same part of everybody, or a thread's own. */
export const memoryForRecipients = ({ year, part }: RecipientsOf): RecipientMemory =>
  shared?.year === year && isFor(shared, part) ? shared : recipientMemory(year);

function isFor({ part: told }: RecipientMemory, part: number): boolean {
  const asked = Math.ceil(part * 2 ** 30);
  const before = Atomics.compareExchange(new Int32Array(told), 0, 0, asked);
  return before === 0 || before === asked;
}
