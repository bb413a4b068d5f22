import { setImmediate } from 'node:timers/promises';
import { delay } from './delay.js';

/**
 * The time that work which waits goes by. Services and coordinators get it from outside, so that a simulated stack lets days pass in a
 * moment, and in the same order each time.
 */
export interface Clock {
  /** Milliseconds since any fixed moment; never goes back. */
  now(): number;
  /** Resolves after `ms` milliseconds, or as soon as the signal is aborted; never rejects. */
  pause(ms: number, signal?: AbortSignal): Promise<void>;
  /** Runs a function once, after `ms` milliseconds. @returns a function that cancels it */
  after(ms: number, run: () => void): () => void;
  /** Lets in what else this thread has to do: long work calls it now and then. */
  giveWay(): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  pause: delay,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
  giveWay: setImmediate,
};
