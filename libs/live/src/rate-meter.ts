/** Messages a second over the last few seconds, of several counters at once. Reads no clock: the instant is an argument. */

const overMs = 5_000;

interface Sample {
  readonly atMs: number;
  readonly counts: readonly number[];
}

export class RateMeter {
  private readonly samples: Sample[] = [];

  /** @param counts absolute, in the same order each time */
  read(counts: readonly number[], nowMs: number): readonly number[] {
    this.samples.push({ atMs: nowMs, counts });
    while (this.samples.length > 2 && nowMs - (this.samples[0] as Sample).atMs > overMs) this.samples.shift();
    const first = this.samples[0] as Sample;
    const seconds = (nowMs - first.atMs) / 1000;
    return counts.map((count, i) => (seconds > 0 ? Math.max(0, count - (first.counts[i] ?? 0)) / seconds : 0));
  }
}
