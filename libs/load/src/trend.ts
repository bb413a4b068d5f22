/** Values of which percentiles are asked, in bounded memory: an HdrHistogram with three significant digits. */
import { build, decodeFromCompressedBase64, encodeIntoCompressedBase64, type Histogram } from 'hdr-histogram-js';

export interface TrendFigures {
  readonly count: number;
  readonly min: number;
  readonly avg: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export class Trend {
  private readonly values: Histogram;

  /** @param steps to one of the unit that values are said in: 1,000 for ms that are kept as µs */
  constructor(
    private readonly steps: number,
    encoded?: string,
  ) {
    this.values =
      encoded === undefined
        ? build({ bitBucketSize: 64, autoResize: true, numberOfSignificantValueDigits: 3 })
        : decodeFromCompressedBase64(encoded, 64);
  }

  get count(): number {
    return this.values.totalCount;
  }

  /** Negative values count as 0. */
  record(value: number, times = 1): void {
    this.values.recordValueWithCount(Math.max(0, Math.round(value * this.steps)), times);
  }

  add(other: Trend): void {
    this.values.add(other.values);
  }

  percentile(percent: number): number {
    return this.count === 0 ? 0 : this.values.getValueAtPercentile(percent) / this.steps;
  }

  get min(): number {
    return this.percentile(0);
  }

  get max(): number {
    return this.count === 0 ? 0 : this.values.maxValue / this.steps;
  }

  get mean(): number {
    return this.count === 0 ? 0 : this.values.mean / this.steps;
  }

  get figures(): TrendFigures {
    const { count, min, max, mean: avg } = this;
    const [p50, p90, p95, p99] = [50, 90, 95, 99].map((percent) => this.percentile(percent)) as [number, number, number, number]; // oxfmt-ignore
    return { count, min, avg, p50, p90, p95, p99, max };
  }

  /** For reports, and to be merged with others. */
  encoded(): string {
    return encodeIntoCompressedBase64(this.values);
  }
}
