import { keyOf } from '@tietovirta/chance';

/** Partition of a key: the same on every endpoint and machine. */
export const partitionOfKey = (key: string, partitions: number): number => (keyOf(key).a >>> 0) % partitions;
