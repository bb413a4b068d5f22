/**
 * The slices that the worker threads of a run are to make: the list and a mark for each slice lie in shared memory, so that taking
 * one is an atomic step and no thread waits for another.
 */
import type { SliceAddress } from '@tietovirta/messages';

/** What the threads share; can be posted to a worker. */
export interface SharedSlices {
  readonly messageTypes: readonly string[];
  /** Place of the message type and day, one pair a slice. */
  readonly pairs: Int32Array;
  /** One number a slice: 1 once it was taken. */
  readonly marks: Int32Array;
  /** One number: how many slices were taken. */
  readonly taken: Int32Array;
  /** One number: the last day of which slices may be taken; `holding` while that is being found out. */
  readonly lastDay: Int32Array;
}

const holding = -1;

export function shareSlices(slices: readonly SliceAddress[]): SharedSlices {
  const messageTypes = [...new Set(slices.map((slice) => slice.messageType))];
  const places = new Map(messageTypes.map((messageType, place) => [messageType, place]));
  const pairs = new Int32Array(new SharedArrayBuffer(Math.max(8, slices.length * 8)));
  slices.forEach((slice, i) => {
    pairs[2 * i] = places.get(slice.messageType) as number;
    pairs[2 * i + 1] = slice.day;
  });
  return {
    messageTypes,
    pairs: pairs.subarray(0, slices.length * 2),
    marks: new Int32Array(new SharedArrayBuffer(Math.max(4, slices.length * 4))).subarray(0, slices.length),
    taken: new Int32Array(new SharedArrayBuffer(4)),
    lastDay: new Int32Array(new SharedArrayBuffer(4)).fill(0x7fff_ffff),
  };
}

/** The newest day of which a slice was taken; -1 when none was. */
export function newestTaken({ marks, pairs }: SharedSlices): number {
  let newest = -1;
  for (let place = 0; place < marks.length; place += 1)
    if (Atomics.load(marks, place) !== 0) newest = Math.max(newest, pairs[2 * place + 1] as number);
  return newest;
}

/** Lets takers finish the days that were begun, and begin no other. @param least a day that was begun before @returns the last of them */
export function endWithWholeDays(shared: SharedSlices, least = -1): number {
  const { lastDay } = shared;
  const before = Atomics.exchange(lastDay, 0, holding);
  // What is taken from here on is put back.
  const last = Math.min(before, Math.max(least, newestTaken(shared)));
  Atomics.store(lastDay, 0, last);
  return last;
}

/** Slices a taker looks ahead for one it prefers: about a week of a whole year. With fewer it runs out of its own sooner. */
const lookAhead = 256;

/**
 * One worker's access to the shared list. Each slice goes to one taker, roughly in the order of the list. A taker may prefer slices
 * (those whose frames it will read itself): it looks a little ahead for one and takes the first that is left when there is none.
 * Not promised: that a slice which was taken is made. What a worker that died leaves undone is missing in the slice marks of the
 * ledger, and the next run over the same list makes it. The list goes day by day, and may be told to end with the days that were begun.
 */
export class SliceQueue {
  /** All slices before this one are taken. */
  private first = 0;

  constructor(
    private readonly shared: SharedSlices,
    private readonly isPreferred: (slice: SliceAddress) => boolean = () => true,
  ) {}

  /** The next slice; undefined once all are taken. */
  take(): SliceAddress | undefined {
    return this.takeWhere(this.isPreferred) ?? this.takeWhere(() => true);
  }

  private takeWhere(isWanted: (slice: SliceAddress) => boolean): SliceAddress | undefined {
    const { marks, taken } = this.shared;
    while (this.first < marks.length && Atomics.load(marks, this.first) !== 0) this.first += 1;
    const end = Math.min(marks.length, this.first + lookAhead);
    for (let place = this.first; place < end; place += 1) {
      if (Atomics.load(marks, place) !== 0) continue;
      const slice = this.sliceAt(place);
      if (slice.day > this.lastDay) return undefined;
      if (!isWanted(slice) || Atomics.compareExchange(marks, place, 0, 1) !== 0) continue;
      if (slice.day <= this.lastDay) {
        Atomics.add(taken, 0, 1);
        return slice;
      }
      // The days end before this one since it was looked at.
      Atomics.store(marks, place, 0);
      return undefined;
    }
    // All of the stretch went to others meanwhile: look further, unless this was the end of the list.
    return end < marks.length && this.isGone(end) ? this.takeWhere(isWanted) : undefined;
  }

  /** Whoever holds it finds out within microseconds. */
  private get lastDay(): number {
    for (;;) {
      const day = Atomics.load(this.shared.lastDay, 0);
      if (day !== holding) return day;
    }
  }

  private isGone(end: number): boolean {
    for (let place = this.first; place < end; place += 1) {
      if (Atomics.load(this.shared.marks, place) === 0) return false;
    }
    return true;
  }

  private sliceAt(place: number): SliceAddress {
    const messageType = this.shared.messageTypes[this.shared.pairs[2 * place] as number] as string;
    return { messageType, day: this.shared.pairs[2 * place + 1] as number };
  }
}
