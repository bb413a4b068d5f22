import type { SourceStep } from '@tietovirta/ledger';

interface Step {
  from: number;
  to: number;
  /** The source began anew since it was last written down. */
  isReset: boolean;
}

/** How far each source was read since it was last written down. */
export class SourceSteps {
  private readonly steps = new Map<string, Step>();

  /** Begins anew at these positions, for these sources only. */
  begin(positions: ReadonlyMap<string, number>): void {
    this.forget();
    for (const [source, position] of positions)
      this.steps.set(source, { from: position, to: position, isReset: false });
  }

  /** Whether this source is read here. */
  has(source: string): boolean {
    return this.steps.has(source);
  }

  /** What was due is gone: the source goes on at this position, which lies behind it, or before it where the source began anew. */
  goOnAt(source: string, position: number): void {
    const step = this.steps.get(source);
    if (step === undefined) return;
    step.isReset ||= position < step.to;
    step.to = position;
  }

  /** Whether what lies here is to be read now: not what was fetched before a rewind, nor a source that others read. */
  isNext(source: string, position: number): boolean {
    const step = this.steps.get(source);
    return step !== undefined && position >= step.to;
  }

  /** A source that is not read here any more is passed over. */
  reach(source: string, position: number): void {
    const step = this.steps.get(source);
    if (step !== undefined && position > step.to) step.to = position;
  }

  /** The steps made; the next ones begin where these end. */
  take(): readonly SourceStep[] {
    const made = [...this.steps]
      .filter(([, { from, to, isReset }]) => to > from || isReset)
      .map(([source, step]) => ({ source, ...step }));
    for (const step of this.steps.values()) {
      step.from = step.to;
      step.isReset = false;
    }
    return made;
  }

  forget(): void {
    this.steps.clear();
  }
}
