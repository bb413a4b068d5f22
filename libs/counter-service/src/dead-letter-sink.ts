/** Why a record is kept, and where it lies. */
export interface DeadLetterFacts {
  readonly code: string;
  readonly reason: string;
  readonly source: string;
  readonly position: number;
  /** Key of the run, where it is known. */
  readonly run?: string | undefined;
}

/** Resolves when the record is kept. A record that is sent twice does no harm: it has the same source and position. */
export type SendDeadLetter = (facts: DeadLetterFacts) => Promise<void>;

/** Keeps records that could not be counted as they came, for those who repair and send them again. */
export interface DeadLetterSink {
  /** Takes hold of the record that is being handled; it is sent once it is certain that it is set aside. */
  hold(source: string, position: number): SendDeadLetter;
}
