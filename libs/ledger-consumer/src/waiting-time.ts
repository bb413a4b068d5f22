/** How long the oldest thing that was noted has been waiting to be written. */
export class WaitingTime {
  private notedAt: number | undefined;
  /** Of what is being written, or could not be. */
  private takenAt: number | undefined;

  note(): void {
    this.notedAt ??= performance.now();
  }

  take(): void {
    this.takenAt ??= this.notedAt;
    this.notedAt = undefined;
  }

  /** What was taken is written, by us or by another. */
  written(): void {
    this.takenAt = undefined;
  }

  forget(): void {
    this.notedAt = undefined;
    this.takenAt = undefined;
  }

  get seconds(): number {
    const since = this.takenAt ?? this.notedAt;
    return since === undefined ? 0 : (performance.now() - since) / 1000;
  }
}
