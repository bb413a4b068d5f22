/** A load from its order to its report: opens the target, sends, watches the receiver, judges. */
import {
  loadedScenario,
  loadReport,
  LoadMeasures,
  momentsByShape,
  momentsBySpeed,
  sendLoad,
  type LoadPart,
  type LoadReport,
  type Moments,
} from '@tietovirta/load';
import { minuteMs, Timeline } from '@tietovirta/pace';
import { scenarioPlan } from '@tietovirta/plan';
import { factorOf, loadShape, thresholdsIn, toStored, type Scenario } from '@tietovirta/scenarios';
import type { Wire } from '@tietovirta/scenarios/wire';
import type { Clock } from '@tietovirta/retries';
import { judge, mustAbort, paceText, type LoadProgress } from '@tietovirta/verdict';
import type { Writable } from 'node:stream';
import type { LoadAddress } from './load-address.js';
import { LoadThread } from './load-thread.js';
import { openTarget, type OpenTarget } from './open-target.js';
import { TargetUnwritable } from './target-unwritable.js';
import type { MakeOrder } from './thread-messages.js';

export interface LoadOrder {
  readonly scenario: Scenario;
  /** As typed behind `--to`. */
  readonly to: string;
  readonly address: LoadAddress;
  readonly wire: Wire;
  readonly part?: LoadPart | undefined;
  readonly only?: MakeOrder['only'];
  /** Partitions that topics have to have, or get. */
  readonly partitions?: number | undefined;
  readonly makesTopics: boolean;
  readonly isTimedBySimulation: boolean;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Takes the lines of a load that goes nowhere else. */
  readonly out: Writable;
  /** Module of the thread that makes messages. */
  readonly threadEntry: URL;
  readonly version: string;
  readonly clock: Clock;
  /** Wall time as ISO 8601. */
  readonly timestamp: () => string;
  readonly signal: AbortSignal;
  /** Called each second. */
  readonly onProgress: (progress: LoadProgress) => void;
}

export interface PlayedLoad {
  readonly report: LoadReport;
  /** What ended it, where it failed: what was sent is in the report. */
  readonly failure?: Error;
}

const lookEachMs = 1_000;
/** Rows of a slice lie minute by minute: a frame has whole minutes, for its rows to follow each other. */
const grains: Readonly<Record<Wire, number>> = { messages: 1, frames: minuteMs };

/** @throws LoadRefused, ServerUnusable, SettingsRefused and what a scenario is refused with, before anything is sent */
export async function playLoad(order: LoadOrder): Promise<PlayedLoad> {
  const { scenario, part, only } = order;
  const moments = momentsOf(scenario, order.wire);
  // At a speed, what follows after the window has no moment in it.
  const afterEnd = moments === undefined || loadShape(scenario.load) !== undefined;
  const thread = new LoadThread(order.threadEntry, {
    kind: 'load',
    scenario: toStored(scenario),
    part,
    only,
    afterEnd,
    grainMs: grains[order.wire],
  });
  try {
    const measures = new LoadMeasures();
    const plan = await thread.plan();
    const target = await openTarget(order, measures);
    try {
      return await new LoadPlay(order, { thread, target, measures, moments, plan }).play();
    } finally {
      await target.close();
    }
  } finally {
    await thread.end();
  }
}

function momentsOf(scenario: Scenario, wire: Wire): Moments | undefined {
  const shape = loadShape(scenario.load);
  if (shape !== undefined) return momentsByShape(shape, grains[wire] > 1);
  if (scenario.speed === 'max') return undefined;
  const { year, fromDay, toDay } = scenarioPlan(scenario);
  const { startMs } = new Timeline({ calendar: year.calendar, fromDay, toDay });
  return momentsBySpeed(startMs, factorOf(scenario.speed));
}

interface LoadParts {
  readonly thread: LoadThread;
  readonly target: OpenTarget;
  readonly measures: LoadMeasures;
  readonly moments: Moments | undefined;
  readonly plan: number;
}

class LoadPlay {
  private beginMs: number | undefined;
  private readonly aborting = new AbortController();
  private readonly watching = new AbortController();

  constructor(
    private readonly order: LoadOrder,
    private readonly parts: LoadParts,
  ) {}

  async play(): Promise<PlayedLoad> {
    const { order, parts } = this;
    const { clock, scenario } = order;
    const { thread: stretches, target, measures, moments } = parts;
    const startedAt = order.timestamp();
    const watch = this.watch();
    let ending: LoadReport['ending'] = 'failed';
    let failure: Error | undefined;
    try {
      const isComplete = await sendLoad({
        stretches,
        target: target.target,
        moments,
        behind: scenario.load?.behind ?? 'wait',
        clock,
        measures,
        signal: AbortSignal.any([order.signal, this.aborting.signal]),
        onBegin: (beginMs) => {
          this.beginMs = beginMs;
          target.begin(beginMs);
        },
      });
      ending = isComplete ? 'complete' : this.aborting.signal.aborted ? 'aborted' : 'stopped';
    } catch (error) {
      failure = this.failureOf(error);
    }
    const wallMs = this.elapsed();
    if (ending === 'complete') await target.rest?.(order.signal);
    this.watching.abort();
    await watch;
    if (failure === undefined) await this.lookAtLag();
    const report = this.reportOf({ startedAt, ending, wallMs });
    return failure === undefined ? { report } : { report, failure };
  }

  /** What a stream of lines says of itself is told with how much went into it. */
  private failureOf(error: unknown): Error {
    const { to } = this.order;
    const { measures, plan } = this.parts;
    const { code, message } = Object(error) as NodeJS.ErrnoException;
    const isOfStream = this.order.address.kind !== 'kafka' && code !== undefined && /^E[A-Z]+$/.test(code);
    if (isOfStream) return new TargetUnwritable(to, message, { sent: measures.sent, plan });
    return error instanceof Error ? error : new Error(String(error));
  }

  private reportOf(facts: Pick<LoadReport, 'startedAt' | 'ending' | 'wallMs'>): LoadReport {
    const { scenario, to, wire, version, part } = this.order;
    const { measures, plan } = this.parts;
    const verdicts = judge(thresholdsIn(scenario.thresholds), measures, facts.wallMs);
    const planned = facts.ending === 'complete' ? measures.due : null;
    const parts = [part ?? { part: 1, of: 1 }];
    const all = { ...facts, scenario: loadedScenario(scenario), pace: paceText(scenario), to, wire, version, parts, planned, plan }; // oxfmt-ignore
    return loadReport(all, measures, verdicts);
  }

  /** Each second: asks for the lag, tells how it goes, and ends a load that has to. */
  private async watch(): Promise<void> {
    const { order, parts } = this;
    const { signal } = this.watching;
    const thresholds = thresholdsIn(order.scenario.thresholds);
    let before = { sent: 0, atMs: 0 };
    while (!signal.aborted) {
      await order.clock.pause(lookEachMs, signal);
      if (this.isOver(signal) || this.beginMs === undefined) continue;
      await this.lookAtLag();
      const atMs = this.elapsed();
      const { measures, plan } = parts;
      order.onProgress({ measures, plan, atMs, sentASecond: ((measures.sent - before.sent) / (atMs - before.atMs)) * 1_000 }); // oxfmt-ignore
      before = { sent: measures.sent, atMs };
      if (mustAbort(thresholds, measures, atMs)) this.aborting.abort();
    }
  }

  /** Asked anew after each wait. */
  private isOver({ aborted }: AbortSignal): boolean {
    return aborted;
  }

  private async lookAtLag(): Promise<void> {
    const lags = await this.parts.target.lag?.().catch(() => undefined);
    if (lags !== undefined) this.parts.measures.lags(lags, this.elapsed());
  }

  private elapsed(): number {
    return this.beginMs === undefined ? 0 : this.order.clock.now() - this.beginMs;
  }
}
