/** Shows how many records of its sources a counter has not counted yet, by topic. The sum over all counters is that of the group. */
import type { Metrics } from '@tietovirta/service-runtime';

export interface LagGaugeOptions {
  readonly metrics: Metrics;
  /** Of all sources of the group. */
  readonly lagBySource: () => Promise<ReadonlyMap<string, number>>;
  /** Milliseconds between two readings of the lag. */
  readonly everyMs: number;
}

export class LagGauge {
  private sources: ReadonlySet<string> = new Set();
  private readonly topics = new Set<string>();
  private readonly timer: NodeJS.Timeout;
  private isLooking = false;

  constructor(private readonly options: LagGaugeOptions) {
    this.timer = setInterval(() => void this.look(), options.everyMs);
  }

  /** The sources that are read here from now on. */
  follow(sources: readonly string[]): void {
    this.sources = new Set(sources);
  }

  close(): void {
    clearInterval(this.timer);
  }

  /** Readiness reports a broker that does not answer; the gauge keeps its last values. */
  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      this.show(await this.options.lagBySource());
    } catch {
      return;
    } finally {
      this.isLooking = false;
    }
  }

  private show(lagBySource: ReadonlyMap<string, number>): void {
    const lags = new Map([...this.topics].map((topic) => [topic, 0]));
    for (const [source, lag] of lagBySource) {
      if (!this.sources.has(source)) continue;
      const topic = source.slice(0, source.lastIndexOf('/'));
      lags.set(topic, (lags.get(topic) ?? 0) + lag);
    }
    for (const [topic, lag] of lags) {
      this.topics.add(topic);
      this.options.metrics.counterLag(topic, lag);
    }
  }
}
