/** Opens the counters of runs where the ledger stands, and ends runs in which something is missing. */
import { FrameGap, RunCounter } from '@tietovirta/counting';
import { runIdIn, runKeyOf, type Archive, type RunRecord } from '@tietovirta/archive';
import { calendarYear } from '@tietovirta/calendar';
import { exchanges, type MessageType } from '@tietovirta/exchanges';
import type { Ledger } from '@tietovirta/ledger';
import type { RunHandler, RunHandlers } from '@tietovirta/ledger-consumer';
import { endRun } from './end-run.js';
import { RunCounterHandler, type HandlerDependencies } from './run-counter-handler.js';

export interface CounterHandlersOptions extends HandlerDependencies {
  readonly archive: Archive;
  readonly ledger: Ledger;
}

const mostRemembered = 1000;

export class CounterHandlers implements RunHandlers {
  /** Keys of runs that this backend will never know. */
  private readonly unknown = new Set<string>();

  constructor(private readonly options: CounterHandlersOptions) {}

  async open(runKey: string): Promise<RunHandler | undefined> {
    const run = await this.find(runKey);
    // A run that failed is asked for again with each of its records: it counts from the one on that comes after its resumption.
    if (run === undefined || run.status === 'failed') return undefined;
    const { id: runId, year } = run;
    const marks = await this.options.ledger.marks(runId);
    const counter = new RunCounter({ calendar: calendarYear(year), messageTypes: messageTypesOf(run), marks });
    return new RunCounterHandler({ runId, runKey, year, counter }, this.options);
  }

  async fail(runKey: string, error: unknown): Promise<boolean> {
    if (!(error instanceof FrameGap)) return false;
    const run = await this.find(runKey);
    if (run !== undefined) await endRun(this.options, run, error.message);
    return true;
  }

  private async find(runKey: string): Promise<RunRecord | undefined> {
    if (this.unknown.has(runKey)) {
      this.options.metrics.recordsForeign(1);
      return undefined;
    }
    const id = runIdIn(runKey);
    const run = id === undefined ? undefined : await this.options.archive.find(id);
    if (run !== undefined && runKeyOf(run) === runKey) return run;
    this.options.metrics.recordsForeign(1);
    this.remember(runKey);
    return undefined;
  }

  private remember(runKey: string): void {
    this.unknown.add(runKey);
    const [oldest] = this.unknown;
    if (this.unknown.size > mostRemembered && oldest !== undefined) this.unknown.delete(oldest);
  }
}

/** Of the scenario's exchanges; a scenario that names none runs all. */
function messageTypesOf({ scenario }: RunRecord): readonly MessageType[] {
  const { exchanges: ids } = (scenario ?? {}) as { readonly exchanges?: unknown };
  const chosen = Array.isArray(ids) ? exchanges.filter(({ id }) => ids.includes(id)) : exchanges;
  return chosen.flatMap(({ messageTypes }) => messageTypes);
}
