/** What happened in each second of a load; when there are many, in each two, four and so on, so that a curve has a bounded number of points. */
export interface CurvePoints {
  /** Seconds that a point stands for. */
  readonly seconds: number;
  /** From the begin of the load. */
  readonly values: readonly number[];
}

const mostPoints = 512;

export class Curve {
  private seconds = 1;
  private values: number[] = [];

  /** @param join what two points make together: a sum for counts, the larger for levels */
  constructor(private readonly join: (one: number, other: number) => number) {}

  static ofCounts(): Curve {
    return new Curve((one, other) => one + other);
  }

  static ofLevels(): Curve {
    return new Curve(Math.max);
  }

  /** @param atMs from the begin of the load */
  add(atMs: number, value: number): void {
    let at = this.pointAt(atMs);
    while (at >= mostPoints) {
      this.halve();
      at = this.pointAt(atMs);
    }
    while (this.values.length <= at) this.values.push(0);
    this.values[at] = this.join(this.values[at] as number, value);
  }

  /** Adds the points of another curve, which began so much later. */
  absorb({ seconds, values }: CurvePoints, laterMs: number): void {
    values.forEach((value, place) => {
      if (value !== 0) this.add(laterMs + place * seconds * 1_000, value);
    });
  }

  get points(): CurvePoints {
    return { seconds: this.seconds, values: [...this.values] };
  }

  private pointAt(atMs: number): number {
    return Math.floor(Math.max(0, atMs) / 1_000 / this.seconds);
  }

  private halve(): void {
    const { values } = this;
    const half = Math.ceil(values.length / 2);
    this.values = Array.from({ length: half }, (_, at) => this.join(values[2 * at] as number, values[2 * at + 1] ?? 0));
    this.seconds *= 2;
  }
}
