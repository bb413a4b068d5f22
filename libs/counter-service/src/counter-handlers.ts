/** Opens the counters of runs where the ledger stands, and ends runs in which something is missing. */
import { RunCounter } from '@tietovirta/counting';
import { runIdIn, runKeyOf, type Archive, type RunRecord } from '@tietovirta/archive';
import type { Ledger } from '@tietovirta/ledger';
import {
  endRun,
  hasEnded,
  endRunsThatLost,
  playableScenario,
  type RunHandler,
  type RunHandlers,
} from '@tietovirta/ledger-consumer';
import { PlanTooLarge, VolumesRefused } from '@tietovirta/plan';
import type { LostRecords } from '@tietovirta/transport';
import { isSetAside } from '@tietovirta/wording';
import { RecentPlans } from './recent-plans.js';
import { RunCounterHandler, type HandlerDependencies } from './run-counter-handler.js';

export interface CounterHandlersOptions extends HandlerDependencies {
  readonly archive: Archive;
  readonly ledger: Ledger;
}

const mostRemembered = 1000;

export class CounterHandlers implements RunHandlers {
  /** Keys of runs that this backend will never know. */
  private readonly unknown = new Set<string>();
  private readonly plans = new RecentPlans();

  constructor(private readonly options: CounterHandlersOptions) {}

  async open(runKey: string): Promise<RunHandler | undefined> {
    const run = await this.find(runKey);
    // One that failed counts on: it may be resumed, and what its parties have sent they do not send again by themselves.
    if (run === undefined) return undefined;
    const scenario = await playableScenario(this.options, run);
    if (scenario === undefined) return undefined;
    const { id: runId } = run;
    const { plan, planned } = this.plans.of(scenario);
    const marks = await this.options.ledger.marks(runId);
    const { messageTypes, year } = plan;
    const counter = new RunCounter({ calendar: year.calendar, messageTypes, planned, marks });
    const isClosed = async (): Promise<boolean> => hasEnded(await this.options.archive.find(runId));
    counter.isClosed = hasEnded(run);
    return new RunCounterHandler({ runId, runKey, counter, isClosed }, this.options);
  }

  async fail(runKey: string, error: unknown): Promise<boolean> {
    if (!isSetAside(error) && !(error instanceof PlanTooLarge) && !(error instanceof VolumesRefused)) return false;
    const run = await this.find(runKey);
    if (run !== undefined) await endRun(this.options, run, error.message);
    return true;
  }

  lost(lost: LostRecords): Promise<readonly string[]> {
    return endRunsThatLost(this.options, lost);
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
