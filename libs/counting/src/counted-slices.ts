/** How far each slice of a run is counted, from where the ledger stands; marks of those that changed are handed over to be written. */
import { sliceKey, type SliceAddress } from '@tietovirta/messages';
import type { SliceMark } from './run-records.js';
import { SliceProgress } from './slice-progress.js';

export interface CountedSlice {
  readonly progress: SliceProgress;
  readonly mark: Omit<{ -readonly [K in keyof SliceMark]: SliceMark[K] }, 'nextIndex' | 'holes'>;
}

export class CountedSlices {
  private readonly slices = new Map<string, CountedSlice>();
  private readonly touched = new Set<CountedSlice>();

  constructor(marks: readonly SliceMark[]) {
    for (const { nextIndex, holes, ...mark } of marks)
      this.slices.set(sliceKey(mark), { progress: new SliceProgress(nextIndex, holes), mark });
  }

  /** A slice, at its beginning when nothing of it was counted. */
  of(address: SliceAddress): CountedSlice {
    const key = sliceKey(address);
    let slice = this.slices.get(key);
    if (slice === undefined) {
      const { messageType, day } = address;
      const mark = { messageType, day, isComplete: false, counted: 0, setAside: 0, hashLow: 0, hashHigh: 0 };
      this.slices.set(key, (slice = { progress: new SliceProgress(), mark }));
    }
    return slice;
  }

  /** A part was taken into account: the mark of its slice is to be written. */
  touch(slice: CountedSlice, { isLast }: { readonly isLast: boolean }): void {
    if (isLast) slice.mark.isComplete = true;
    this.touched.add(slice);
  }

  /** The marks of the slices that changed since the last call. */
  takeMarks(): readonly SliceMark[] {
    const marks = [...this.touched].map(({ mark, progress: { nextIndex, holes } }) => ({ ...mark, nextIndex, holes }));
    this.touched.clear();
    return marks;
  }
}
