export interface GroupTiming {
  /** A member that is silent for so long is dead, and its sources go to others. */
  readonly sessionTimeoutMs: number;
  readonly heartbeatMs: number;
  /** How long a member may take to let go when the group is shared out anew. */
  readonly rebalanceTimeoutMs: number;
}
