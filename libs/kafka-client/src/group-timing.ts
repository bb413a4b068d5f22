export interface GroupTiming {
  /** A member without a heartbeat for so many milliseconds is fenced, and its sources go to others. */
  readonly sessionTimeoutMs: number;
  /** Milliseconds between two heartbeats: at most a third of the session timeout. */
  readonly heartbeatMs: number;
  /** How many milliseconds a member may take to revoke its sources and to join again in a rebalance; it is fenced afterwards. */
  readonly rebalanceTimeoutMs: number;
}
