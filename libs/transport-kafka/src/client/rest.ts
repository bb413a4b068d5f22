/** Rests that somebody else may cut short, for good. */
export class Rest {
  isCut = false;
  private wake: () => void = () => undefined;

  take(ms: number): Promise<void> {
    if (this.isCut) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  cut(): void {
    this.isCut = true;
    this.wake();
  }
}
