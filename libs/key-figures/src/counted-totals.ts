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
  /** The same for each simulated day, in order. Empty for every type where the days of messages are not known. */
  countPerDay(messageType: string, where?: Readonly<Record<string, string>>): readonly number[];
  /** Whether messages of this type were made at all: a type that was left out has no figure, which is not 0. */
  isSimulated(messageType: string): boolean;
}
