import type { RunEntries } from '@tietovirta/counting';
import type { Clock } from '@tietovirta/retries';
import type { RunHandler, RunHandlers } from './run-handler.js';

/** Milliseconds without a record of a run after which it may have come to its end. */
const pauseMs = 250;

interface OpenRun {
  readonly handler: RunHandler;
  usedAt: number;
}

/**
 * The runs that records come for, each with its handler. A handler that was idle for a while is closed and opened again where the
 * ledger stands when the run goes on, so that runs of the past take no memory.
 */
export class OpenRuns {
  private readonly open = new Map<string, OpenRun>();

  constructor(
    private readonly handlers: RunHandlers,
    private readonly idleMs: number,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** The handler of a run that is open and was used just now: what almost every record needs, without a promise. */
  known(runKey: string): RunHandler | undefined {
    const known = this.open.get(runKey);
    if (known === undefined) return undefined;
    const now = this.clock.now();
    if (known.handler.afterPause !== undefined && now - known.usedAt >= pauseMs) return undefined;
    known.usedAt = now;
    return known.handler;
  }

  /** Opens the handler of a run that is not open, or was not used just now. undefined: the record is passed over, and the next one asks anew. */
  async of(runKey: string): Promise<RunHandler | undefined> {
    const known = this.open.get(runKey);
    if (known !== undefined) {
      await known.handler.afterPause?.();
      known.usedAt = this.clock.now();
      return known.handler;
    }
    const handler = await this.handlers.open(runKey);
    if (handler !== undefined) this.open.set(runKey, { handler, usedAt: this.clock.now() });
    return handler;
  }

  /** All entries since the last call. To be called when all that was taken before is written. */
  takeEntries(): readonly RunEntries[] {
    const taken: RunEntries[] = [];
    const now = this.clock.now();
    for (const [runKey, { handler, usedAt }] of this.open) {
      const entries = handler.takeEntries();
      if (hasEntries(entries)) taken.push(entries);
      else if (now - usedAt >= this.idleMs) this.open.delete(runKey);
    }
    return taken;
  }

  /** Drops all handlers with the entries they have. */
  clear(): void {
    this.open.clear();
  }
}

export const hasEntries = ({ deltas, members, marks, sent, deadLetters, recovered }: RunEntries): boolean =>
  [deltas.values, members, marks, sent, deadLetters, recovered].some((entries) => entries.length > 0);
