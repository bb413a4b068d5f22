/** Shows how many records of its sources a counter has not counted yet, by topic. The sum over all counters is that of the group. */
import { systemClock, type Clock } from '@tietovirta/retries';
import type { Metrics } from '@tietovirta/service-runtime';

export interface LagGaugeOptions {
  readonly metrics: Metrics;
  /** Of all sources of the group. */
  readonly lagBySource: () => Promise<ReadonlyMap<string, number>>;
  /** Called with how many records wait for this counter, each time that is read. */
  readonly onLag: (records: number) => void;
  /** Milliseconds between two readings of the lag. */
  readonly everyMs: number;
  /** Default: the clock of the system. */
  readonly clock?: Clock;
}

export class LagGauge {
  private sources: ReadonlySet<string> = new Set();
  private readonly topics = new Set<string>();
  private readonly closing = new AbortController();

  constructor(private readonly options: LagGaugeOptions) {
    void this.watch(options.clock ?? systemClock);
  }

  /** The sources that are read here from now on. */
  follow(sources: readonly string[]): void {
    this.sources = new Set(sources);
  }

  close(): void {
    this.closing.abort();
  }

  private async watch(clock: Clock): Promise<void> {
    const { signal } = this.closing;
    for (;;) {
      await clock.pause(this.options.everyMs, signal);
      if (signal.aborted) return;
      await this.look();
    }
  }

  /** Readiness reports a broker that does not answer; the gauge keeps its last values. */
  private async look(): Promise<void> {
    try {
      this.show(await this.options.lagBySource());
    } catch {
      return;
    }
  }

  private show(lagBySource: ReadonlyMap<string, number>): void {
    const lags = new Map([...this.topics].map((topic) => [topic, 0]));
    for (const [source, lag] of lagBySource) {
      if (!this.sources.has(source)) continue;
      const topic = source.slice(0, source.lastIndexOf('/'));
      lags.set(topic, (lags.get(topic) ?? 0) + lag);
    }
    this.options.onLag([...lags.values()].reduce((sum, lag) => sum + lag, 0));
    for (const [topic, lag] of lags) {
      this.topics.add(topic);
      this.options.metrics.counterLag(topic, lag);
    }
  }
}
