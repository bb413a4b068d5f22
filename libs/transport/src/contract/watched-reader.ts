import type { DurableTransport, Reader } from '../durable-transport.js';
import type { Delivery, LostRecords, UnreadableRecord } from '../transport.js';
import { nthOf } from './sound-frames.js';

/** One endpoint's reading for the counters, and everything that happened in it. */
export class WatchedReader {
  readonly deliveries: Omit<Delivery, 'frame'>[] = [];
  /** Which frame of which day each delivery was: `day/nth`. */
  readonly frames: string[] = [];
  readonly unreadable: UnreadableRecord[] = [];
  readonly losses: LostRecords[] = [];
  /** Sources of each assignment and of each rewinding. */
  readonly assignments: (readonly string[])[] = [];
  readonly reader: Reader;
  /** Most frames that were handled at the same time. */
  mostAtOnce = 0;
  private atOnce = 0;

  constructor(
    transport: DurableTransport,
    positionsOf: (sources: readonly string[]) => ReadonlyMap<string, number>,
    onDelivery: (delivery: Delivery, reader: WatchedReader) => Promise<void> | void = () => undefined,
  ) {
    this.reader = transport.subscribe({
      group: 'counters',
      positionsOf: (sources) => {
        this.assignments.push([...sources]);
        return Promise.resolve(positionsOf(sources));
      },
      lost: async (lost) => void this.losses.push(lost),
      unreadable: (record) => void this.unreadable.push(record),
      handle: async (delivery) => {
        this.atOnce += 1;
        this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
        const { frame, ...place } = delivery;
        await onDelivery(delivery, this);
        this.deliveries.push(place);
        this.frames.push(`${frame.header.day}/${nthOf(frame)}`);
        this.atOnce -= 1;
      },
    });
  }

  /** Whether a frame is being handled. */
  get isAtWork(): boolean {
    return this.atOnce > 0;
  }

  get sources(): readonly string[] {
    return this.assignments.at(-1) ?? [];
  }
}
