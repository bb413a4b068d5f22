/** One step of the path, measured alone on one thread over the same messages. */
export interface StepRate {
  readonly id: 'plain-loop' | 'planning' | 'generation' | 'encoding' | 'answering' | 'decoding' | 'counting' | 'oracle';
  readonly messagesPerSecond: number;
  /** Nanoseconds of one thread for each message of the path (openings, contained and follow-ups alike). */
  readonly nsPerMessage: number;
}

/** Counting the messages of a type with its measures and without, over the same frames. */
export interface MeasureRate {
  readonly messageType: string;
  /** What is measured beside its messages a day. */
  readonly measures: readonly string[];
  /** Nanoseconds of one thread for each message of the type. */
  readonly plainNs: number;
  readonly measuredNs: number;
}

/** What a ledger keeps of a full year, and what was handed to it in all its batches. */
export interface LedgerLoad {
  readonly rows: number;
  readonly batches: number;
  /** Numbers of 8 bytes, texts and sets as they are; a database adds its own. */
  readonly bytesWritten: number;
}

/** The whole embedded path on worker threads, with an in-memory ledger. */
export interface PathRate {
  readonly workers: number;
  readonly messages: number;
  readonly seconds: number;
  readonly messagesPerSecond: number;
  /** Nanoseconds of all workers together for each message. */
  readonly nsPerMessage: number;
}

/** What `bench` measures; every figure of one report comes from one process run. */
export interface BenchReport {
  readonly year: number;
  /** Days over which the steps were measured. */
  readonly from: string;
  readonly to: string;
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  /** The ceiling: the same columns written and summed by a loop over typed arrays, one thread. */
  readonly ceiling: StepRate;
  readonly steps: readonly StepRate[];
  readonly measures: readonly MeasureRate[];
  readonly ledger: LedgerLoad;
  readonly paths: readonly PathRate[];
  /** Messages of the whole year, and the seconds they take at the rate of the widest path. */
  readonly yearMessages: number;
  readonly predictedSeconds: number;
  /** Thread time of the whole path over that of the ceiling: 4 means four times as long. */
  readonly pathOverCeiling: number;
  /** Thread time a message that the steps do not explain: transport, scheduling, memory, start-up. */
  readonly unexplainedNs: number;
}
