import type { AskedKeys } from '@tietovirta/exchanges';

/**
 * What a run has counted (or is expected to count), as the key figures ask for it. Whoever keeps counters offers this
 * face; the key figures know neither ledgers nor frames.
 *
 * Promise asked of the implementer: whole numbers, 0 or more; every message is counted under all its dimensions, so
 * that counts over the values of one dimension add up to the count without it.
 */
export interface CountedTotals {
  /** Messages of this type whose dimensions have all these values; all messages of the type without them. */
  count(messageType: string, where?: Readonly<Record<string, string>>): number;
  /** What a number column of the messages of this type comes to; within safe integers. */
  sum(messageType: string, column: string): number;
  /** Different keys of each period, added up over the periods of the year; null where only a part of the year was simulated. */
  distinct(messageType: string, asked: AskedKeys): number | null;
  /** Messages for each simulated day, in order. Empty for every type where the days of messages are not known. */
  countPerDay(messageType: string, where?: Readonly<Record<string, string>>): readonly number[];
  /** Whether messages of this type were made at all: a type that was left out has no figure, which is not 0. */
  isSimulated(messageType: string): boolean;
  /** How many there were when the year began of the things that a message of this type adds one to; 0 of a type that has no stock. */
  opening(messageType: string): number;
  /** Whether every day of the year was simulated: only then is a stock known at the end of it. */
  readonly isWholeYear: boolean;
}
