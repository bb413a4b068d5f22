import type { Wire } from '@tietovirta/scenarios/wire';
import type { Label } from '@tietovirta/wording';
import type { StepRate } from './bench-report.js';

export interface Flow {
  readonly messagesPerSecond: number;
  readonly recordsPerSecond: number;
  readonly megabytesPerSecond: number;
}

/** What one wire carries. */
export interface WireRates {
  readonly wire: Wire;
  readonly bytesPerRecord: number;
  readonly messagesPerRecord: number;
  readonly recordsPerRequest: number;
  /** Our producer, with all that it does to a frame before it is sent. */
  readonly publisher: Flow;
  /** A plain loop over kafkajs that sends the same batches. */
  readonly bareLoop: Flow;
  /** Our producer over the plain loop. */
  readonly share: number;
  /** Kafka's own producer performance tool with records of the same size; or why it is missing. */
  readonly kafkaTool: Flow | { readonly leftOut: Label };
  /** Reading, decoding and counting what was published, one process, nothing written. */
  readonly reading: Pick<Flow, 'messagesPerSecond'>;
}

/** The whole path: services make, the broker carries, services answer and count, the ledger commits. */
export interface StackPath {
  readonly wire: Wire;
  readonly from: string;
  readonly to: string;
  readonly messages: number;
  readonly seconds: number;
  readonly messagesPerSecond: number;
  readonly isExact: boolean;
  /** Most records that waited before the counters; absent where it could not be read. */
  readonly lag?: number;
  /** Most seconds from sent to counted; absent where nothing was timed. */
  readonly lateness?: number;
}

/** What `bench --on kafka` measures. */
export interface StackBenchReport {
  readonly year: number;
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  readonly steps: readonly StepRate[];
  readonly wires: readonly WireRates[];
  readonly path: StackPath;
  readonly yearMessages: number;
  /** Of the year at the rate of the path. */
  readonly predictedSeconds: number;
}
