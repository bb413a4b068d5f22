/** How far the counters are behind: in records that wait on the broker, and in time. What cannot be read stays unknown. */
import type { RunLag } from '@tietovirta/runs';
import type { Clock } from '@tietovirta/retries';
import { lastLineOf, type ServerRetries } from './server-retries.js';

export class LagWatch {
  /** Records that lay before the counters at the last reading; undefined while it cannot be read. */
  records: number | undefined;
  private mostRecords: number | undefined;
  private mostMs = 0;
  private isTimed = false;
  /** Totals of what was sent that are not counted yet, and when they were read. */
  private readonly waiting: { readonly sent: number; readonly atMs: number }[] = [];

  constructor(
    private readonly lag: () => Promise<number>,
    private readonly clock: Clock,
  ) {}

  /** Asks until aborted. */
  async watch(retries: ServerRetries, everyMs: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        this.records = await this.lag();
        this.mostRecords = Math.max(this.mostRecords ?? 0, this.records);
        retries.reportBack('Kafka');
      } catch (error) {
        this.records = undefined;
        retries.reportAway('Kafka', lastLineOf(error));
      }
      await this.clock.pause(everyMs, signal);
      if (signal.aborted) return;
    }
  }

  /** Takes how much was sent and counted at an instant, in milliseconds. */
  record(sent: number, counted: number, atMs: number): void {
    if (sent > (this.waiting.at(-1)?.sent ?? 0)) this.waiting.push({ sent, atMs });
    while (this.waiting[0] !== undefined && this.waiting[0].sent <= counted) {
      this.mostMs = Math.max(this.mostMs, atMs - this.waiting[0].atMs);
      this.isTimed = true;
      this.waiting.shift();
    }
  }

  most(): RunLag {
    return { records: this.mostRecords, seconds: this.isTimed ? this.mostMs / 1000 : undefined };
  }
}
