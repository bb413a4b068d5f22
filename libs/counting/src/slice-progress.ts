/**
 * How far a slice has come, for anybody who must take each part of it once: which part of what arrives is new, which was
 * passed over before and comes now, and whether something is missing in between. Indexes only; what they stand for is the
 * business of the caller.
 */

import type { Hole } from './run-records.js';

/** A part of a slice: indexes from `index` up to (not including) `next`. */
export interface SlicePart {
  readonly index: number;
  readonly next: number;
}

export class SliceProgress {
  constructor(
    /** Index expected next. */
    public nextIndex = 0,
    public holes: readonly Hole[] = [],
  ) {}

  /** Whether something between what is known and this part never came. */
  leavesGap({ index }: SlicePart): boolean {
    return index > this.nextIndex;
  }

  /** The parts of this one that were not taken yet, in order; none when all of it is a repeat. */
  newPartsOf({ index, next }: SlicePart): readonly SlicePart[] {
    const filling = this.holes
      .map((hole) => ({ index: Math.max(hole.index, index), next: Math.min(hole.next, next) }))
      .filter((part) => part.index < part.next);
    return next > this.nextIndex ? [...filling, { index: Math.max(index, this.nextIndex), next }] : filling;
  }

  /** Moves on behind a part; what of it was a hole is none any more. @returns messages that are set aside no longer */
  take(part: SlicePart): number {
    this.nextIndex = Math.max(this.nextIndex, part.next);
    if (!this.holes.some((hole) => hole.index < part.next && part.index < hole.next)) return 0;
    const before = messagesIn(this.holes);
    this.holes = this.holes.flatMap((hole) => remainder(hole, part));
    return before - messagesIn(this.holes);
  }

  /** Passes over what of a part is beyond all that is known; it may come again. @returns that, if anything */
  passOver(part: Hole): Hole | undefined {
    if (part.next <= this.nextIndex) return undefined;
    const beyond = cutTo(part, Math.max(part.index, this.nextIndex), part.next);
    this.holes = [...this.holes, beyond];
    this.nextIndex = part.next;
    return beyond;
  }
}

const messagesIn = (holes: readonly Hole[]): number => holes.reduce((sum, { messages }) => sum + messages, 0);

/** What is left of a hole, in order. */
function remainder(hole: Hole, part: SlicePart): readonly Hole[] {
  if (hole.next <= part.index || part.next <= hole.index) return [hole];
  const before = cutTo(hole, hole.index, Math.max(hole.index, part.index));
  const after = cutTo(hole, Math.min(hole.next, part.next), hole.next);
  const left = [before, after].filter(({ index, next }) => index < next);
  // Where messages are not as many as indexes, the part in which they lie is unknown; such frames come whole, or hold none.
  const [first, ...others] = left;
  if (first === undefined || isDense(hole)) return left;
  return [{ ...first, messages: hole.messages }, ...others.map((each) => ({ ...each, messages: 0 }))];
}

const isDense = ({ index, next, messages }: Hole): boolean => messages === next - index;

const cutTo = (part: Hole, index: number, next: number): Hole => ({
  index,
  next,
  messages: isDense(part) ? next - index : part.messages,
});
