/** Opens the counters of runs where the ledger stands, and ends runs in which something is missing. */
import { RunCounter } from '@tietovirta/counting';
import { runIdIn, runKeyOf, scenarioOrRefusal, type Archive, type RunRecord } from '@tietovirta/archive';
import { calendarYear } from '@tietovirta/calendar';
import { exchanges, type MessageType } from '@tietovirta/exchanges';
import type { Ledger } from '@tietovirta/ledger';
import { endRun, type RunHandler, type RunHandlers } from '@tietovirta/ledger-consumer';
import { ScenarioRefused, type Scenario } from '@tietovirta/scenarios';
import { isSetAside } from '@tietovirta/wording';
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
    // One that failed counts on: it may be resumed, and what its parties have sent they do not send again by themselves.
    if (run === undefined) return undefined;
    const scenario = await this.scenarioOf(run);
    if (scenario === undefined) return undefined;
    const { id: runId } = run;
    const { year } = scenario;
    const marks = await this.options.ledger.marks(runId);
    const counter = new RunCounter({ calendar: calendarYear(year), messageTypes: messageTypesOf(scenario), marks });
    return new RunCounterHandler({ runId, runKey, year, counter }, this.options);
  }

  async fail(runKey: string, error: unknown): Promise<boolean> {
    if (!isSetAside(error)) return false;
    const run = await this.find(runKey);
    if (run !== undefined) await endRun(this.options, run, error.message);
    return true;
  }

  /** undefined: it cannot be read here, and the run was ended for it. */
  private async scenarioOf(run: RunRecord): Promise<Scenario | undefined> {
    const scenario = scenarioOrRefusal(run);
    if (!(scenario instanceof ScenarioRefused)) return scenario;
    if (run.status === 'running') await endRun(this.options, run, scenario.message);
    return undefined;
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

const messageTypesOf = (scenario: Scenario): readonly MessageType[] =>
  exchanges.filter(({ id }) => scenario.exchanges.includes(id)).flatMap(({ messageTypes }) => messageTypes);
