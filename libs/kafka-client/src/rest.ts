/** Rests that somebody else may cut short, for good. */
export class Rest {
  private isOver = false;
  private wake: () => void = () => undefined;

  take(ms: number): Promise<void> {
    if (this.isOver) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Whether nobody rests any more. */
  isCut(): boolean {
    return this.isOver;
  }

  cut(): void {
    this.isOver = true;
    this.wake();
  }
}
