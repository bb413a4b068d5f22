import type { Wire } from '@tietovirta/scenarios/wire';
import type { Label } from '@tietovirta/wording';
import type { StepRate } from './bench-report.js';

/** What a producer sent in one round. */
export interface ProducerRound {
  readonly messages: number;
  readonly records: number;
  /** Keys, headers and what Kafka puts around them included. */
  readonly bytes: number;
  readonly ms: number;
  /** Processor time of the producer, with the start of its program where that is one of its own; undefined where it is not known. */
  readonly producerMs: number | undefined;
  /** Processor time of the broker meanwhile. */
  readonly brokerMs: number | undefined;
}

/** A producer on one wire: its middle round by messages a second. */
export interface ProducerFlow {
  readonly messagesPerSecond: number;
  readonly recordsPerSecond: number;
  readonly megabytesPerSecond: number;
  /** Processor time a message, in microseconds; undefined where it is not known. */
  readonly producerMicroseconds: number | undefined;
  readonly brokerMicroseconds: number | undefined;
  /** Messages a second of each round, in the order in which they were run. */
  readonly rounds: readonly number[];
}

/** What one wire carries. */
export interface WireRates {
  readonly wire: Wire;
  /** Keys, headers and what Kafka puts around them included. */
  readonly bytesPerRecord: number;
  readonly messagesPerRecord: number;
  readonly recordsPerRequest: number;
  /** Our producer, with all that it does to a frame before it is sent. */
  readonly publisher: ProducerFlow;
  /** Kafka's own producer performance tool, which sends as many bytes in as many records and in requests as large; or why it is missing. */
  readonly kafkaTool: ProducerFlow | { readonly leftOut: Label };
  /** Our producer over the tool; absent where that is missing. */
  readonly share?: number;
  /** Reading, decoding and counting what was published, one process, nothing written. */
  readonly reading: { readonly messagesPerSecond: number };
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

/** What services have done for a run. */
export interface StackWork {
  readonly jobs: number;
  /** Requests with records to the brokers. */
  readonly produceRequests: number;
  /** Requests for records, those that brought none included. */
  readonly fetches: number;
}

/** A small run over a whole year: what it costs is what each day, job and request costs. */
export interface SmallRun extends StackPath {
  /** Absent where the services run elsewhere. */
  readonly work?: StackWork;
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
  readonly small: SmallRun;
  readonly yearMessages: number;
  /** Of the year at the rate of the path. */
  readonly predictedSeconds: number;
}
