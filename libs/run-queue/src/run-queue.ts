/** One slice to make: a place in the list of message types that all workers share, and a day of the year. */
export interface SliceTask {
  readonly messageType: string;
  readonly day: number;
}

/**
 * Hands slices to workers. Promise: each task goes to one taker, roughly in the order of the list; `take` answers undefined
 * once all are gone. Not promised: that a taken task gets done; a worker that dies leaves a gap which the slice marks of the
 * ledger show, and the next run over the same list fills it.
 */
export interface RunQueue {
  take(): Promise<SliceTask | undefined>;
}
