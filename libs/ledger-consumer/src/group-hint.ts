import type { SourceStep } from '@tietovirta/ledger';
import type { Reader } from '@tietovirta/transport';

/** Told again although nothing was written: one that got lost would make the group look late for ever. */
const againAfterMs = 5000;

/**
 * Tells the transport how far its group has written, for those who watch its lag. No promise hangs on it: reading never begins
 * there.
 */
export class GroupHint {
  private written = new Map<string, number>();
  private toldAt = -Infinity;
  private telling: Promise<void> | undefined;

  begin(positions: ReadonlyMap<string, number>): void {
    this.written = new Map(positions);
    this.toldAt = -Infinity;
  }

  moveTo(steps: readonly Pick<SourceStep, 'source' | 'to'>[]): void {
    for (const { source, to } of steps) if (this.written.has(source)) this.written.set(source, to);
    this.toldAt = -Infinity;
  }

  /** Nobody has to wait for it: a broker that does not answer must hold nothing up. */
  tell(reader: Reader): Promise<void> {
    if (this.written.size === 0 || performance.now() - this.toldAt < againAfterMs) return Promise.resolve();
    return (this.telling ??= this.tellNow(reader).finally(() => {
      this.telling = undefined;
    }));
  }

  private async tellNow(reader: Reader): Promise<void> {
    this.toldAt = performance.now();
    await reader.commit(new Map(this.written)).catch(() => undefined);
  }
}
