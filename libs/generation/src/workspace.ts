import { ColumnMemory } from '@tietovirta/messages';

/**
 * What the makers of one generator write into, one slice after the other: the columns, and 32 random bits a message.
 */
export class Workspace {
  readonly columns: ColumnMemory;
  readonly roots: Int32Array;

  /** @param capacity most messages made at a time */
  constructor(readonly capacity: number) {
    this.columns = new ColumnMemory(capacity);
    this.roots = new Int32Array(capacity);
  }
}
