/**
 * Whether a consumer goes on while something waits for it: what readiness says. Green health while nothing moves has hidden consumers that
 * read nothing any more.
 */
import type { ConsumerEvent } from './consumer-event.js';

/** Milliseconds in which something that waits must be written; longer than a rebalance, or a batch that is read again. */
const patienceMs = 30_000;

export class ProgressWatch {
  private isJoined = false;
  /** Since when records wait and none was written; undefined while none waits. */
  private waitingSince: number | undefined;
  private lagReadAt: number | undefined;
  private waiting = 0;
  private trouble = '';

  /** @param now milliseconds on any clock that only goes on */
  constructor(private readonly now: () => number = () => performance.now()) {}

  record(event: ConsumerEvent): void {
    if (event.kind === 'assigned') {
      this.isJoined = true;
      this.restart();
    } else if (event.kind === 'flushed') {
      if (event.batch.positions.length > 0) this.restart();
    } else if (event.kind === 'retrying' || event.kind === 'dropped') this.trouble = event.reason;
  }

  /** Trouble that the transport told, such as a group that is joined again. */
  recordTrouble(message: string, reason?: unknown): void {
    this.trouble = typeof reason === 'string' ? `${message} (${reason})` : message;
  }

  /** How many records wait for this consumer. */
  recordLag(records: number): void {
    this.lagReadAt = this.now();
    this.waiting = records;
    if (records === 0) this.waitingSince = undefined;
    else this.waitingSince ??= this.lagReadAt;
  }

  /** @throws Error that says what stands still, and the last trouble there was */
  check(): void {
    if (!this.isJoined) throw new Error('the group is not joined yet');
    const now = this.now();
    if (this.lagReadAt !== undefined && now - this.lagReadAt > patienceMs)
      throw new Error(`brokers have not said for ${secondsOf(now - this.lagReadAt)} s what waits${this.becauseOf()}`);
    if (this.waitingSince === undefined || now - this.waitingSince <= patienceMs) return;
    const since = secondsOf(now - this.waitingSince);
    throw new Error(`${this.waiting} records wait and nothing was written for ${since} s${this.becauseOf()}`);
  }

  private restart(): void {
    this.trouble = '';
    if (this.waitingSince !== undefined) this.waitingSince = this.now();
  }

  private becauseOf(): string {
    return this.trouble === '' ? '' : `: ${this.trouble}`;
  }
}

const secondsOf = (ms: number): number => Math.round(ms / 1000);
