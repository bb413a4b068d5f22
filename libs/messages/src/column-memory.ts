/**
 * Arrays for the columns of one batch of messages, shared by all message types of a thread: batches are made one after the other, and
 * memory that is used again at once stays in the processor's cache.
 */
export class ColumnMemory {
  readonly ordinals: Uint32Array;
  readonly times: Int32Array;
  readonly persons: Uint32Array;
  readonly holders: Uint32Array;
  readonly organisations: Uint16Array;
  private readonly dimensions: Uint8Array[] = [];

  /** @param capacity most messages of a batch */
  constructor(readonly capacity: number) {
    this.ordinals = new Uint32Array(capacity);
    this.times = new Int32Array(capacity * 2);
    this.persons = new Uint32Array(capacity);
    this.holders = new Uint32Array(capacity);
    this.organisations = new Uint16Array(capacity);
  }

  /** The column of the dimension at a place of the type's list. */
  dimension(place: number): Uint8Array {
    return (this.dimensions[place] ??= new Uint8Array(this.capacity));
  }
}
