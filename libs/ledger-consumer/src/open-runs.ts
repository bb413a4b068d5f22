import type { RunEntries } from '@tietovirta/counting';
import type { RunHandler, RunHandlers } from './run-handler.js';

interface OpenRun {
  readonly handler: RunHandler;
  usedAt: number;
  /** The run was ended: the entries it has are still written, its further records are passed over. */
  isOver: boolean;
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
  ) {}

  /** The handler of a run that is open: what almost every record needs, without a promise. */
  known(runKey: string): RunHandler | undefined {
    const known = this.open.get(runKey);
    if (known === undefined || known.isOver) return undefined;
    known.usedAt = performance.now();
    return known.handler;
  }

  /** undefined: records of this run are passed over. Opened anew for each of them: a run may be resumed. */
  async of(runKey: string): Promise<RunHandler | undefined> {
    const known = this.open.get(runKey);
    if (known !== undefined) {
      known.usedAt = performance.now();
      return known.isOver ? undefined : known.handler;
    }
    const handler = await this.handlers.open(runKey);
    if (handler !== undefined) this.open.set(runKey, { handler, usedAt: performance.now(), isOver: false });
    return handler;
  }

  end(runKey: string): void {
    const known = this.open.get(runKey);
    if (known !== undefined) known.isOver = true;
  }

  /** All entries since the last call. To be called when all that was taken before is written. */
  takeEntries(): readonly RunEntries[] {
    const taken: RunEntries[] = [];
    const now = performance.now();
    for (const [runKey, { handler, usedAt, isOver }] of this.open) {
      const entries = handler.takeEntries();
      if (hasEntries(entries)) taken.push(entries);
      else if (isOver || now - usedAt >= this.idleMs) this.open.delete(runKey);
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
