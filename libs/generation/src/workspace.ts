import { ColumnMemory } from '@tietovirta/messages';

/**
 * What the makers of one generator write into, one slice after the other: the columns, 32 random bits a message, and the variant of
 * each.
 */
export class Workspace {
  readonly columns: ColumnMemory;
  readonly roots: Int32Array;
  readonly variants: Uint16Array;

  /** @param capacity most messages made at a time */
  constructor(readonly capacity: number) {
    this.columns = new ColumnMemory(capacity);
    this.roots = new Int32Array(capacity);
    this.variants = new Uint16Array(capacity);
  }
}
