import type { SourceStep } from '@tietovirta/ledger';
import type { Clock } from '@tietovirta/retries';
import type { Reader } from '@tietovirta/transport';

/** Committed again although nothing was written: a commit that got lost would make the group look late for ever. */
const repeatAfterMs = 5000;

/**
 * Commits to the transport how far its group has written, for those who watch its lag. No promise depends on it: consuming never
 * begins there.
 */
export class OffsetCommitter {
  private written = new Map<string, number>();
  private committedAt = -Infinity;
  private committing: Promise<void> | undefined;

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  begin(positions: ReadonlyMap<string, number>): void {
    this.written = new Map(positions);
    this.committedAt = -Infinity;
  }

  advance(steps: readonly Pick<SourceStep, 'source' | 'to'>[]): void {
    for (const { source, to } of steps) if (this.written.has(source)) this.written.set(source, to);
    this.committedAt = -Infinity;
  }

  /** Never rejects. Flushes go on without waiting for it, so that a broker that does not answer holds nothing up. */
  commit(reader: Reader): Promise<void> {
    if (this.written.size === 0 || this.clock.now() - this.committedAt < repeatAfterMs) return Promise.resolve();
    return (this.committing ??= this.commitNow(reader).finally(() => {
      this.committing = undefined;
    }));
  }

  private async commitNow(reader: Reader): Promise<void> {
    this.committedAt = this.clock.now();
    await reader.commit(new Map(this.written)).catch(() => undefined);
  }
}
