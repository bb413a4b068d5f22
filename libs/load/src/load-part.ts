/** Which messages of a plan a load sends: all, the share of one of several processes, or some that are named. */
import type { MessageType } from '@tietovirta/exchanges';
import { ordinalAt, type MessageColumns } from '@tietovirta/messages';

/** One of so many processes that share a load, from 1. */
export interface LoadPart {
  readonly part: number;
  readonly of: number;
}

/** Ordinals by message type. */
export type NamedMessages = ReadonlyMap<string, ReadonlySet<number>>;

/** So many conversations that follow each other stay together: frames of single messages would cost much. */
const blockSize = 16;

/** Conversations are shared out, so that a message and what follows it leave the same process. */
export function isOfPart({ part, of }: LoadPart, columns: MessageColumns, row: number): boolean {
  const conversation = conversationOf(columns.type, ordinalAt(columns, row));
  return Math.floor(conversation / blockSize) % of === part - 1;
}

/** Ordinal of the message that opened the conversation. */
export const conversationOf = (type: MessageType, ordinal: number): number =>
  type.kind === 'follow-up' ? Math.floor(ordinal / type.slots) : ordinal;
