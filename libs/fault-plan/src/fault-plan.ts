/**
 * What goes wrong with a stack, and when: data, so that a proof, or a scenario, can say it. A fault knows nothing of how it is done;
 * `prediction.ts` says what each must come to.
 */

/** A part of a stack. There may be several parties and counters; `nth` says which. */
export type FaultTarget = 'party' | 'counter' | 'coordinator' | 'broker' | 'database' | 'queue';

export type FaultKind =
  /** A process dies as by SIGKILL, and is started again after `forMs`. */
  | 'kill'
  /** A process stands still as by SIGSTOP, and goes on after `forMs`: others may have taken over what it held. */
  | 'pause'
  /** A server refuses everything for `forMs`. */
  | 'away'
  /** For `forMs` a server does what it is asked, and nobody gets the answer. */
  | 'answers lost'
  /** What a process has read last is delivered to it again. */
  | 'delivered again'
  /** The partitions of all groups are assigned anew. */
  | 'rebalance'
  /** The queue forgets all its jobs. */
  | 'emptied'
  /** The next record that nobody answers is damaged on its way to the broker. */
  | 'damage';

export interface Fault {
  /** Milliseconds after the start of the run. */
  readonly atMs: number;
  readonly kind: FaultKind;
  readonly target: FaultTarget;
  /** Which of several, from 0; the remainder where there are fewer. */
  readonly nth: number;
  /** Milliseconds; 0 for what happens in a moment. */
  readonly forMs: number;
}

/** In the order of time. */
export type FaultPlan = readonly Fault[];

/** What each kind can strike. */
export const targetsOf: Readonly<Record<FaultKind, readonly FaultTarget[]>> = {
  kill: ['party', 'counter', 'coordinator'],
  pause: ['party', 'counter', 'coordinator'],
  away: ['broker', 'database', 'queue'],
  'answers lost': ['broker', 'database'],
  'delivered again': ['party', 'counter'],
  rebalance: ['broker'],
  emptied: ['queue'],
  damage: ['broker'],
};

/** One line for people, e.g. `12.4 s: kill counter 1 for 3.0 s`. */
export const faultText = ({ atMs, kind, target, nth, forMs }: Fault): string =>
  `${inSeconds(atMs)}: ${kind} ${target} ${nth}${forMs === 0 ? '' : ` for ${inSeconds(forMs)}`}`;

const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
