/** The kinds of arrays that tables are made of, in memory that the threads of a process can share. */
import type { TableArray } from '@tietovirta/kept-tables';

const kinds: Readonly<
  Record<ArrayKind, { readonly BYTES_PER_ELEMENT: number; new (room: SharedArrayBuffer): TableArray }>
> = {
  Uint8Array,
  Uint16Array,
  Uint32Array,
  Int32Array,
  Float64Array,
};

export type ArrayKind = 'Uint8Array' | 'Uint16Array' | 'Uint32Array' | 'Int32Array' | 'Float64Array';

/** Holds zeros. */
export function arrayOfKind(kind: ArrayKind, length: number): TableArray {
  const Kind = kinds[kind];
  return new Kind(new SharedArrayBuffer(length * Kind.BYTES_PER_ELEMENT));
}
