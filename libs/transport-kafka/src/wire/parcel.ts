import type { OutgoingRecord } from '@tietovirta/kafka-client';

/** What is to be published as records, made when there is room for them. */
export interface Parcel {
  /** Memory that it keeps while it waits. */
  readonly bytes: number;
  /** Of its next record, as far as that is known. */
  readonly smallestBytes: number;
  /** Whether its records are costly to make. */
  readonly isLaborious: boolean;
  /** Most bytes of a request that begins with its records. */
  readonly requestBytes: number;
  /** The next records, at least one, until they have about so many bytes. */
  take(bytes: number): readonly OutgoingRecord[];
  isEmpty(): boolean;
  /** All of it is on the broker. */
  acknowledged(): void;
}
