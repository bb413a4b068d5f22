/**
 * The time of a simulated stack, and the order in which everything in it happens. Nothing waits: the clock jumps from one event to
 * the next. How long things take is drawn from the seed, so that the same seed gives the same history, event by event.
 */
import { Draws, keyOf } from '@tietovirta/chance';

interface Event {
  readonly atMs: number;
  readonly run: () => void;
  isCancelled: boolean;
}

export class SimulatedTime {
  /** Earliest first. */
  private readonly events: Event[] = [];
  private readonly draws: Draws;
  private nowMs = 0;

  constructor(readonly seed: number) {
    this.draws = new Draws(keyOf(seed, 'simulated time'));
  }

  /** Milliseconds since the beginning. */
  now(): number {
    return this.nowMs;
  }

  /** Uniform between the two. */
  draw(from: number, to: number): number {
    return from + this.draws.nextUnit() * (to - from);
  }

  /** Uniform among the integers from 0 below `count`. */
  place(count: number): number {
    return Math.floor(this.draw(0, count));
  }

  /** @returns a function that cancels it */
  after(ms: number, run: () => void): () => void {
    const event: Event = { atMs: this.nowMs + Math.max(0, ms), run, isCancelled: false };
    this.events.splice(this.placeOf(event.atMs), 0, event);
    return () => {
      event.isCancelled = true;
    };
  }

  pass(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /**
   * Lets things happen until `isOver`, at most up to an instant.
   * @returns whether it is over; if not, the instant is reached, and what is left happens later
   */
  async run(isOver: () => boolean, untilMs: number): Promise<boolean> {
    await settle();
    while (!isOver()) {
      const [next] = this.events;
      if (next === undefined || next.atMs > untilMs) {
        this.nowMs = Math.max(this.nowMs, untilMs);
        return false;
      }
      this.events.shift();
      if (next.isCancelled) continue;
      this.nowMs = next.atMs;
      next.run();
      await settle();
    }
    return true;
  }

  /** Lets things happen until work is done, at most up to an instant. @throws Error when it is not done by then */
  async complete<T>(work: Promise<T>, untilMs: number): Promise<T> {
    let isDone = false;
    const end = (): void => void (isDone = true);
    work.then(end, end);
    if (!(await this.run(() => isDone, untilMs))) throw new Error(`it is not done after ${untilMs} milliseconds`);
    return work;
  }

  private placeOf(atMs: number): number {
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.events[middle] as Event).atMs <= atMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Until all that an event set going waits for the next one: every promise that could go on has gone on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
