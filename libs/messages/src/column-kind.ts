/** The kinds of arrays that columns lie in: in memory, in frames and in recordings alike. */
import type { NumberColumn } from '@tietovirta/exchanges';
import { Int32, Int64, Uint16, Uint32, Uint8, type DataType } from 'apache-arrow';

export type ColumnKind = NumberColumn['kind'];

export interface ColumnArrays {
  readonly uint8: Uint8Array;
  readonly uint16: Uint16Array;
  readonly uint32: Uint32Array;
  readonly int32: Int32Array;
  /** Two 32-bit halves a row: low at 2 i, high at 2 i + 1 (see wide-numbers). */
  readonly int64: Int32Array;
}

export type ColumnArray = ColumnArrays[ColumnKind];

interface KindFacts<K extends ColumnKind> {
  /** Elements of the array a row. */
  readonly lanes: 1 | 2;
  /** Bytes a row, in memory and on the wire. */
  readonly bytes: number;
  /** The array over `rows` rows of memory. */
  readonly over: (memory: ArrayBufferLike, byteOffset: number, rows: number) => ColumnArrays[K];
  readonly arrowType: () => DataType;
}

export const columnKinds: { readonly [K in ColumnKind]: KindFacts<K> } = {
  uint8: {
    lanes: 1,
    bytes: 1,
    over: (memory, byteOffset, rows) => new Uint8Array(memory, byteOffset, rows),
    arrowType: () => new Uint8(),
  },
  uint16: {
    lanes: 1,
    bytes: 2,
    over: (memory, byteOffset, rows) => new Uint16Array(memory, byteOffset, rows),
    arrowType: () => new Uint16(),
  },
  uint32: {
    lanes: 1,
    bytes: 4,
    over: (memory, byteOffset, rows) => new Uint32Array(memory, byteOffset, rows),
    arrowType: () => new Uint32(),
  },
  int32: {
    lanes: 1,
    bytes: 4,
    over: (memory, byteOffset, rows) => new Int32Array(memory, byteOffset, rows),
    arrowType: () => new Int32(),
  },
  int64: {
    lanes: 2,
    bytes: 8,
    over: (memory, byteOffset, rows) => new Int32Array(memory, byteOffset, 2 * rows),
    arrowType: () => new Int64(),
  },
};

/** Room for so many rows, all 0. */
export const emptyArray = (kind: ColumnKind, rows: number): ColumnArray =>
  columnKinds[kind].over(new ArrayBuffer(rows * columnKinds[kind].bytes), 0, rows);
