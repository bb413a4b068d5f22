/**
 * When to look again, and for how long nothing has changed. Both follow the work of looking and what looks find; time in which a server
 * does not answer makes no pause longer, and is no silence.
 */

/** No look is further than that from the one before it, in milliseconds, and none adds more to the silence. */
const longestPauseMs = 1_000;

export class LookPace {
  /** Milliseconds since something changed, as far as looks tell. */
  stillMs = 0;
  private answeredInMs = 0;
  private lookedMs: number | undefined;

  /** @param pollMs shortest pause between two looks in milliseconds @param now monotonic milliseconds */
  constructor(
    private readonly pollMs: number,
    private readonly now: () => number,
  ) {}

  /** Times one question. To be called within a retry, not around it. */
  async timed<T>(ask: () => Promise<T>): Promise<T> {
    const asked = this.now();
    const answer = await ask();
    this.answeredInMs = this.now() - asked;
    return answer;
  }

  /** Takes whether a look found anything changed. */
  looked(hasChanged: boolean): void {
    const now = this.now();
    const passedMs = now - (this.lookedMs ?? now);
    this.lookedMs = now;
    this.stillMs = hasChanged ? 0 : this.stillMs + Math.min(passedMs, longestPauseMs);
  }

  /** Looking takes the time of those who work: about a tenth of it, as long as the longest pause allows. */
  get pauseMs(): number {
    return Math.min(longestPauseMs, Math.max(this.pollMs, 9 * this.answeredInMs));
  }
}
