/**
 * The run queue inside one process: the list of tasks and the number of tasks taken lie in shared memory, so that taking
 * one is a single atomic step and no thread waits for another.
 */
import type { RunQueue, SliceTask } from './run-queue.js';

/** What the threads share; can be posted to a worker. */
export interface SharedTasks {
  readonly messageTypes: readonly string[];
  /** Place of the message type and day, one pair a task. */
  readonly pairs: Int32Array;
  /** One number: how many tasks have been taken. */
  readonly taken: Int32Array;
}

export function shareTasks(tasks: readonly SliceTask[]): SharedTasks {
  const messageTypes = [...new Set(tasks.map((task) => task.messageType))];
  const places = new Map(messageTypes.map((messageType, place) => [messageType, place]));
  const pairs = new Int32Array(new SharedArrayBuffer(Math.max(8, tasks.length * 8)));
  tasks.forEach((task, i) => {
    pairs[2 * i] = places.get(task.messageType) as number;
    pairs[2 * i + 1] = task.day;
  });
  return { messageTypes, pairs: pairs.subarray(0, tasks.length * 2), taken: new Int32Array(new SharedArrayBuffer(4)) };
}

export class EmbeddedRunQueue implements RunQueue {
  constructor(private readonly shared: SharedTasks) {}

  take(): Promise<SliceTask | undefined> {
    const place = Atomics.add(this.shared.taken, 0, 1);
    if (2 * place >= this.shared.pairs.length) return Promise.resolve(undefined);
    const messageType = this.shared.messageTypes[this.shared.pairs[2 * place] as number] as string;
    return Promise.resolve({ messageType, day: this.shared.pairs[2 * place + 1] as number });
  }
}
