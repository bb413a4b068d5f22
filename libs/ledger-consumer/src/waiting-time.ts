import type { Clock } from '@tietovirta/retries';

/** How long the oldest thing that was processed has been waiting to be written. */
export class WaitingTime {
  private begunAt: number | undefined;
  /** Of what is being written, or could not be. */
  private takenAt: number | undefined;

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  begin(): void {
    this.begunAt ??= this.clock.now();
  }

  take(): void {
    this.takenAt ??= this.begunAt;
    this.begunAt = undefined;
  }

  /** What was taken is written, by us or by another. */
  written(): void {
    this.takenAt = undefined;
  }

  forget(): void {
    this.begunAt = undefined;
    this.takenAt = undefined;
  }

  get seconds(): number {
    const since = this.takenAt ?? this.begunAt;
    return since === undefined ? 0 : (this.clock.now() - since) / 1000;
  }
}
