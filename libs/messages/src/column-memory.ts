import { emptyArray, type ColumnArray, type ColumnKind } from './column-kind.js';

/**
 * Arrays for the columns of one batch of messages, shared by all message types of a thread: batches are made one after the other, and
 * memory that is used again at once stays in the processor's cache.
 */
export class ColumnMemory {
  private readonly arrays = new Map<string, ColumnArray>();

  /** @param capacity most messages of a batch */
  constructor(readonly capacity: number) {}

  /** Arrays of these kinds, none of them twice; others get the same ones. */
  take(kinds: readonly ColumnKind[]): readonly ColumnArray[] {
    return kinds.map((kind, place) => {
      const before = kinds.slice(0, place).filter((other) => other === kind).length;
      return this.array(kind, before);
    });
  }

  private array(kind: ColumnKind, place: number): ColumnArray {
    const key = `${kind} ${place}`;
    let array = this.arrays.get(key);
    if (array === undefined) this.arrays.set(key, (array = emptyArray(kind, this.capacity)));
    return array;
  }
}
