/**
 * Gathers partition queues in which little waits, so that one request takes what lies in many of them. Queues depart together when
 * the first has waited for its patience, when they are large enough together, or when somebody waits for them.
 */
export interface GatheringLimits {
  /** Milliseconds that the first queue waits for others. */
  readonly patienceMs: number;
  /** Queues with so many bytes together do not wait any longer. */
  readonly bytes: number;
}

export interface WaitingQueue {
  /** Bytes that wait in it. */
  readonly bytes: number;
}

export class WaitingQueues<Queue extends WaitingQueue> {
  private readonly queues = new Set<Queue>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly limits: GatheringLimits,
    private readonly depart: (queues: readonly Queue[]) => void,
  ) {}

  /** To be called again when a queue that is in has grown. */
  add(queue: Queue): void {
    this.queues.add(queue);
    this.timer ??= setTimeout(() => {
      this.departNow();
    }, this.limits.patienceMs);
    if ([...this.queues].reduce((sum, { bytes }) => sum + bytes, 0) >= this.limits.bytes) this.departNow();
  }

  /** Takes out a queue that does not wait for others any more. */
  remove(queue: Queue): void {
    this.queues.delete(queue);
    if (this.queues.size === 0) this.stop();
  }

  departNow(): void {
    this.stop();
    const queues = [...this.queues];
    this.queues.clear();
    if (queues.length > 0) this.depart(queues);
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
