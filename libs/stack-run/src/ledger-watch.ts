/** Looks at the ledger for a run. Sums are asked for again and again; all marks are read only when somebody needs them. */
import type { Ledger, LedgerSums } from '@tietovirta/ledger';
import type { LookPace } from './look-pace.js';
import type { RunState, RunStates } from './run-state.js';
import type { ServerRetries } from './server-retries.js';

export interface LedgerWatchOptions {
  readonly ledger: Ledger;
  readonly runId: number;
  readonly runStates: RunStates;
  readonly retries: ServerRetries;
  readonly pace: LookPace;
}

export class LedgerWatch {
  /** The state that was read last, and what it was read for. */
  private last: { readonly version: string; readonly runState: RunState } | undefined;

  constructor(private readonly options: LedgerWatchOptions) {}

  /** Waits while the ledger is away. */
  sums(): Promise<LedgerSums> {
    const { ledger, runId, retries, pace } = this.options;
    return retries.run('PostgreSQL', () => pace.timed(() => ledger.sums(runId)));
  }

  /** How far each job is. Marks are read again only when their sums have changed, or more is known of the run: what to expect, or further jobs. */
  async runState(): Promise<RunState> {
    const { ledger, runId, runStates, retries } = this.options;
    const { counted, setAside, sent, reached, holes } = await this.sums();
    const version = [counted, setAside, sent, reached, holes, runStates.version].join();
    if (this.last?.version === version) return this.last.runState;
    const marks = await retries.run('PostgreSQL', () => Promise.all([ledger.marks(runId), ledger.sent(runId)]));
    const runState = runStates.read(...marks);
    this.last = { version, runState };
    return runState;
  }
}
