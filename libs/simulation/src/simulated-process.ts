/**
 * One process of a simulated stack: the clock that its code goes by. A process that dies gets no answer and no timer any more, so that
 * its code stands for good where it waits; one that is paused gets all of them later.
 */
import type { Clock } from '@tietovirta/retries';
import type { SimulatedTime } from './simulated-time.js';

/** How long the processor lets a step of a process wait, in milliseconds. */
const longestStepMs = 2;

export class SimulatedProcess implements Clock {
  isAlive = true;
  private pausedUntilMs = 0;
  private silentSinceMs: number | undefined;

  constructor(
    readonly name: string,
    private readonly time: SimulatedTime,
  ) {}

  /** As by SIGKILL. */
  kill(): void {
    this.isAlive = false;
    this.silentSinceMs ??= this.time.now();
  }

  /** As by SIGSTOP, and SIGCONT so much later. */
  standStill(ms: number): void {
    this.silentSinceMs ??= this.time.now();
    this.pausedUntilMs = Math.max(this.pausedUntilMs, this.time.now() + ms);
  }

  /** Milliseconds since it last was able to answer. */
  get silentMs(): number {
    if (this.isAlive && this.pausedUntilMs <= this.time.now()) return 0;
    return this.time.now() - (this.silentSinceMs ?? this.time.now());
  }

  now(): number {
    return this.time.now();
  }

  after(ms: number, run: () => void): () => void {
    let cancel = (): void => undefined;
    const attempt = (): void => {
      if (!this.isAlive) return;
      const leftMs = this.pausedUntilMs - this.time.now();
      if (leftMs > 0) cancel = this.time.after(leftMs + this.stepMs(), attempt);
      else {
        this.silentSinceMs = undefined;
        run();
      }
    };
    cancel = this.time.after(ms + this.stepMs(), attempt);
    return () => {
      cancel();
    };
  }

  pause(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const end = (): void => {
        cancel();
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const cancel = this.after(ms, end);
      signal?.addEventListener('abort', end);
    });
  }

  giveWay(): Promise<void> {
    return this.pause(0);
  }

  private stepMs(): number {
    return this.time.draw(0, longestStepMs);
  }
}
