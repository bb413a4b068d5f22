/**
 * What a service does for a run that goes by a clock is one long job: it waits for the clock again and again. Such jobs have a queue of
 * their own, so that they keep no others waiting, and a position in the ledger of their own: minutes of the run's window up to which the
 * service has sent what is due, and one more when it has sent all that is due later.
 */

/** The queue of these jobs, in place of the service. */
export const clockQueue = (service: string): string => `${service}.clock`;

/** Names the position in the ledger. @param queue as `clockQueue` names it */
export const clockSource = (runId: number, queue: string): string => `run-${runId}-${queue}/0`;
