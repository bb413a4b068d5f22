/** A server of a simulated stack: how long its answers take, and whether they come. What it keeps is elsewhere, and never lost. */
import type { Line } from './line.js';
import type { SimulatedProcess } from './simulated-process.js';
import type { SimulatedTime } from './simulated-time.js';

export interface SimulatedServerOptions {
  readonly name: string;
  readonly time: SimulatedTime;
  /** Longest time one way, in milliseconds. */
  readonly longestWayMs: number;
}

/** After so many milliseconds without an answer a client gives up. */
const answerWithinMs = 2000;
const retryMs = 500;
const mostUnnoticedRecords = 8;

/** As an adapter says that its server may come back. */
export const away = (message: string): Error => Object.assign(new Error(message), { retry: 'later' });

export class SimulatedServer {
  private awayUntilMs = 0;
  private deafUntilMs = 0;

  constructor(private readonly options: SimulatedServerOptions) {}

  /** Refuses everything for so many milliseconds. */
  beAway(ms: number): void {
    this.awayUntilMs = Math.max(this.awayUntilMs, this.options.time.now() + ms);
  }

  /** Does everything for so many milliseconds, and all answers get lost. */
  loseAnswers(ms: number): void {
    this.deafUntilMs = Math.max(this.deafUntilMs, this.options.time.now() + ms);
  }

  get isAway(): boolean {
    return this.awayUntilMs > this.options.time.now();
  }

  lineOf(process: SimulatedProcess): Line {
    const { time, name } = this.options;
    return {
      clock: process,
      ask: async (work) => {
        // A request travels on when its sender dies.
        await time.pass(this.wayMs());
        if (this.isAway) {
          await process.pause(this.wayMs());
          throw away(`the ${name} is away`);
        }
        const answer = await work();
        if (this.deafUntilMs > time.now()) {
          await process.pause(answerWithinMs);
          throw away(`the answer of the ${name} got lost`);
        }
        await process.pause(this.wayMs());
        return answer;
      },
      notify: (run) => void process.after(this.wayMs(), run),
      untilReady: async () => {
        await process.pause(this.wayMs());
        while (this.isAway) await process.pause(retryMs);
      },
      get silentMs() {
        return process.silentMs;
      },
      unnoticedRecords: () => time.place(mostUnnoticedRecords),
    };
  }

  private wayMs(): number {
    return this.options.time.draw(0, this.options.longestWayMs);
  }
}
