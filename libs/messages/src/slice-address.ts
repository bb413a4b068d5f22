import { keyOf } from '@tietovirta/chance';

/** A message type on one day of the year: the unit of work, and the source whose progress is marked. */
export interface SliceAddress {
  readonly messageType: string;
  /** Day of the year (0 = 1 January); for follow-ups the day on which their conversations opened. */
  readonly day: number;
}

/**
 * A slice as one text, e.g. `kelmu.query/14`: for looking it up, and as the key that keeps all conversations which a slice opened
 * on one partition and so in order.
 */
export const sliceKey = ({ messageType, day }: SliceAddress): string => `${messageType}/${day}`;

/** Partition of a key: the same on every endpoint and machine. */
export const partitionOfKey = (key: string, partitions: number): number => (keyOf(key).a >>> 0) % partitions;

/** The canonical order of slices: message types by code units (the same in every language), then days. */
export const inSliceOrder = (one: SliceAddress, other: SliceAddress): number =>
  one.messageType < other.messageType ? -1 : one.messageType > other.messageType ? 1 : one.day - other.day;
