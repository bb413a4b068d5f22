/** Rates of counters that a viewer follows: of the last seconds as a number, of the last minutes as a row of small bars. */
import { RateMeter } from '../rate-meter.js';

const steps = 8;
const bars = '▁▂▃▄▅▆▇█';

export class RateHistory {
  private readonly samples: (readonly number[])[] = [];
  private readonly meter = new RateMeter();
  private rates: readonly number[] = [];
  private startedMs: number | undefined;
  private counts: readonly number[] = [];

  /** @param stepMs how much time a bar stands for */
  constructor(private readonly stepMs: number) {}

  /** @param counts absolute, in the same order each time */
  record(counts: readonly number[], nowMs: number): void {
    this.rates = this.meter.read(counts, nowMs);
    this.startedMs ??= nowMs;
    if (this.counts.length === 0) this.counts = counts;
    if (nowMs - this.startedMs < this.stepMs) return;
    this.samples.push(counts.map((count, i) => Math.max(0, count - (this.counts[i] ?? 0))));
    if (this.samples.length > steps) this.samples.shift();
    this.counts = counts;
    this.startedMs = nowMs;
  }

  /** Messages a second of one counter. */
  rateOf(place: number): number {
    return this.rates[place] ?? 0;
  }

  /** Of one counter; its highest bar is its own highest rate. */
  barsOf(place: number): string {
    const rises = this.samples.map((sample) => sample[place] ?? 0);
    const most = Math.max(1, ...rises);
    return rises.map((rise) => bars[Math.round((rise / most) * (bars.length - 1))] ?? '').join('');
  }
}
