import type { LedgerSums } from '@tietovirta/ledger';

/** How long what was sent has been waiting to be counted, as sums of the ledger tell it from outside. */
export class Backlog {
  /** Totals of what was sent that are not counted yet, and when they were read. */
  private readonly waiting: { readonly sent: number; readonly atMs: number }[] = [];

  /** Takes the sums as they stand at an instant. */
  record({ sent, counted, setAside }: Pick<LedgerSums, 'sent' | 'counted' | 'setAside'>, atMs: number): void {
    if (sent > (this.waiting.at(-1)?.sent ?? 0)) this.waiting.push({ sent, atMs });
    while (this.waiting[0] !== undefined && this.waiting[0].sent <= counted + setAside) this.waiting.shift();
  }

  /** Age of the oldest that waits; 0 when nothing does. */
  oldestSeconds(nowMs: number): number {
    const oldest = this.waiting[0];
    return oldest === undefined ? 0 : (nowMs - oldest.atMs) / 1000;
  }
}
