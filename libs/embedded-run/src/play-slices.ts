/** Takes slice after slice from the run queue and publishes its frames, whether they are made or read from a recording. */
import { sliceKey, type Frame, type SliceAddress } from '@tietovirta/messages';
import { Oracle, type SliceExpectation } from '@tietovirta/oracle';
import type { YearPlan } from '@tietovirta/plan';
import type { Transport } from '@tietovirta/transport';
import type { SliceQueue } from './slice-queue.js';

export interface SliceWork {
  readonly plan: YearPlan;
  readonly transport: Transport;
  readonly queue: SliceQueue;
  /** Called after each slice with what the oracle expects of it. */
  readonly onSlice: (expectation: SliceExpectation) => void;
  /** Asked before each frame; true ends the work early, between two frames. */
  readonly isStopped: () => boolean;
}

/**
 * Until the queue is empty, or until stopped; then waits until all was handled.
 * @param framesOf the frames of a slice, in order; asked for one at a time
 */
export async function playSlices(work: SliceWork, framesOf: (task: SliceAddress) => Iterable<Frame>): Promise<void> {
  const oracle = new Oracle(work.plan);
  for (;;) {
    const task = work.queue.take();
    if (task === undefined || !(await playSlice(work, task, framesOf(task)))) break;
    work.onSlice(oracle.expect(task.messageType, task.day));
  }
  await work.transport.settled();
}

/** @returns false when stopped before the end */
async function playSlice(work: SliceWork, task: SliceAddress, frames: Iterable<Frame>): Promise<boolean> {
  if (work.isStopped()) return false;
  const key = sliceKey(task);
  for (const frame of frames) {
    if (work.isStopped()) return false;
    await work.transport.publish(frame, key);
    // Frames from other threads wait in the event loop: let them in.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return true;
}
