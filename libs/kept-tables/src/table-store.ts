/**
 * Where tables are kept that follow from their key and from the code alone, such as a roster of a year: what one process has built, no other builds. A
 * store promises to return what was kept under a key by the same code, bit for bit, or nothing. It promises nothing else: a store that forgets costs time,
 * never truth, so it has no errors.
 */

/** What a table is made of. */
export type TableArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
export type TableArrays = Readonly<Record<string, TableArray>>;

export interface TableStore {
  /**
   * The arrays of a key. While another process or thread builds them it is waited for, though not for ever. Undefined when the caller is to build them:
   * `keep` or `abandon` follows, so that those who wait go on.
   *
   * @param memory arrays to read into, by their lengths; new ones when absent. Nothing is written there unless the whole table is sound.
   */
  take(
    key: string,
    memory: ((lengths: Readonly<Record<string, number>>) => TableArrays) | undefined,
  ): TableArrays | undefined;
  /** What is kept under a key now: nobody is waited for, and nobody waits for the caller. What it builds then, it may keep. */
  find(key: string): TableArrays | undefined;
  /** @returns the arrays to be used: those given, or the same in memory that threads share */
  keep(key: string, arrays: TableArrays): TableArrays;
  /** Building failed. */
  abandon(key: string): void;
}
