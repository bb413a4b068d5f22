/**
 * The run queue inside one process: the list of tasks and a mark for each lie in shared memory, so that taking one is an atomic
 * step and no thread waits for another. A taker may prefer tasks (those whose frames it will read itself); it then looks a
 * little ahead for one and takes the first that is left when there is none.
 */
import type { RunQueue, SliceTask } from './run-queue.js';

/** What the threads share; can be posted to a worker. */
export interface SharedTasks {
  readonly messageTypes: readonly string[];
  /** Place of the message type and day, one pair a task. */
  readonly pairs: Int32Array;
  /** One number a task: 1 once it was taken. */
  readonly marks: Int32Array;
  /** One number: how many tasks were taken. */
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
  return {
    messageTypes,
    pairs: pairs.subarray(0, tasks.length * 2),
    marks: new Int32Array(new SharedArrayBuffer(Math.max(4, tasks.length * 4))).subarray(0, tasks.length),
    taken: new Int32Array(new SharedArrayBuffer(4)),
  };
}

/** Tasks a taker looks ahead for one it prefers: about a week of a whole year. With fewer it runs out of its own sooner. */
const lookAhead = 256;

export class EmbeddedRunQueue implements RunQueue {
  /** All tasks before this one are taken. */
  private first = 0;

  constructor(
    private readonly shared: SharedTasks,
    private readonly isPreferred: (task: SliceTask) => boolean = () => true,
  ) {}

  take(): Promise<SliceTask | undefined> {
    return Promise.resolve(this.takeWhere(this.isPreferred) ?? this.takeWhere(() => true));
  }

  private takeWhere(isWanted: (task: SliceTask) => boolean): SliceTask | undefined {
    const { marks, taken } = this.shared;
    while (this.first < marks.length && Atomics.load(marks, this.first) !== 0) this.first += 1;
    const end = Math.min(marks.length, this.first + lookAhead);
    for (let place = this.first; place < end; place += 1) {
      if (Atomics.load(marks, place) !== 0) continue;
      const task = this.taskAt(place);
      if (!isWanted(task) || Atomics.compareExchange(marks, place, 0, 1) !== 0) continue;
      Atomics.add(taken, 0, 1);
      return task;
    }
    // All of the stretch went to others meanwhile: look further, unless this was the end of the list.
    return end < marks.length && this.isGone(end) ? this.takeWhere(isWanted) : undefined;
  }

  private isGone(end: number): boolean {
    for (let place = this.first; place < end; place += 1) {
      if (Atomics.load(this.shared.marks, place) === 0) return false;
    }
    return true;
  }

  private taskAt(place: number): SliceTask {
    const messageType = this.shared.messageTypes[this.shared.pairs[2 * place] as number] as string;
    return { messageType, day: this.shared.pairs[2 * place + 1] as number };
  }
}
