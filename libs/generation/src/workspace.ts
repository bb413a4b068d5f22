import { ColumnMemory } from '@tietovirta/messages';

/**
 * What the makers of one generator write into, one slice after the other: the columns, 32 random bits a message, and of messages that revise others
 * the variants and days of those.
 */
export class Workspace {
  readonly columns: ColumnMemory;
  readonly roots: Int32Array;
  readonly variants: Uint16Array;
  readonly days: Uint16Array;

  /** @param capacity most messages made at a time */
  constructor(readonly capacity: number) {
    this.columns = new ColumnMemory(capacity);
    this.roots = new Int32Array(capacity);
    this.variants = new Uint16Array(capacity);
    this.days = new Uint16Array(capacity);
  }
}
