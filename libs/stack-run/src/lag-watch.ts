/** How far the counters are behind: in records that wait on the broker, and in time. What nobody can see stays unknown. */
import type { RunLag } from '@tietovirta/runs';
import { pause, type Patience } from './patience.js';

export class LagWatch {
  /** Records that lay before the counters when last asked; undefined while nobody says. */
  records: number | undefined;
  private mostRecords: number | undefined;
  private mostMs = 0;
  private isTimed = false;
  /** Totals of what was sent that are not counted yet, and when they were noted. */
  private readonly waiting: { readonly sent: number; readonly atMs: number }[] = [];

  constructor(private readonly lag: () => Promise<number>) {}

  /** Asks until aborted. */
  async watch(patience: Patience, everyMs: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        this.records = await this.lag();
        this.mostRecords = Math.max(this.mostRecords ?? 0, this.records);
        patience.isBack('Kafka');
      } catch (error) {
        this.records = undefined;
        patience.isAway('Kafka', error instanceof Error ? error.message : String(error));
      }
      await pause(everyMs, signal);
      if (signal.aborted) return;
    }
  }

  /** Told how much was sent and counted at an instant. */
  note(sent: number, counted: number, atMs: number): void {
    if (sent > (this.waiting.at(-1)?.sent ?? 0)) this.waiting.push({ sent, atMs });
    while (this.waiting[0] !== undefined && this.waiting[0].sent <= counted) {
      this.mostMs = Math.max(this.mostMs, atMs - this.waiting[0].atMs);
      this.isTimed = true;
      this.waiting.shift();
    }
  }

  most(): RunLag {
    return {
      ...(this.mostRecords === undefined ? {} : { records: this.mostRecords }),
      ...(this.isTimed ? { seconds: this.mostMs / 1000 } : {}),
    };
  }
}
