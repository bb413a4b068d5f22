import type { RecordBatchWriter } from '@tietovirta/kafka-client';

/** The records of one frame, encoded when there is room for them in a request. */
export interface OutgoingBatch {
  /** Bytes of memory that it holds until it was acknowledged. */
  readonly bytes: number;
  /** Bytes of its records together, about: what little is left of them shares a request with other partitions. */
  readonly wireBytes: number;
  /** Bytes of its next record; 0 where they are unknown before it is encoded. */
  readonly smallestBytes: number;
  /** Whether encoding its records takes long. */
  readonly isCpuBound: boolean;
  /** Most bytes of a request that begins with its records. */
  readonly requestBytes: number;
  /** Writes the next records, at least one, until the writer has about so many bytes. */
  writeTo(writer: RecordBatchWriter, bytes: number): void;
  isEmpty(): boolean;
  /** To be called when the broker has all of it. */
  acknowledged(): void;
}
