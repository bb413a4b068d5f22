/** Messages as an Apache Arrow record batch: the columns stay where they are. */
import { makeData, RecordBatch, Struct, type Data, type DataType, type Schema } from 'apache-arrow';
import { columnKinds, type ColumnArray } from './column-kind.js';
import type { Column } from './column-table.js';
import { frameColumns, frameLayout } from './frame-layout.js';
import { frameVersion } from './frame.js';
import type { MessageColumns } from './message-columns.js';

/** The messages as one Arrow record batch over the same memory. */
export const recordBatchOf = ({ type, rows, arrays }: MessageColumns): RecordBatch =>
  batchOver(frameLayout(type), rows, valuesFor(frameColumns(type, frameVersion), arrays, rows));

/** One record batch over arrays that stand in the order of the layout's fields. */
export function batchOver(layout: Schema, rows: number, values: readonly ArrayBufferView[]): RecordBatch {
  const children: Data[] = layout.fields.map(
    (field, i) =>
      // makeData cannot see that the types of arrays and fields agree.
      makeData({ type: field.type as DataType, length: rows, nullCount: 0, data: values[i] } as never) as Data,
  );
  const struct = makeData({ type: new Struct(layout.fields), length: rows, nullCount: 0, children });
  return new RecordBatch(layout, struct);
}

/** The arrays as Arrow takes them: 64-bit numbers as one element a row. */
export const valuesFor = (
  columns: readonly Column[],
  arrays: readonly ColumnArray[],
  rows: number,
): readonly ArrayBufferView[] =>
  arrays.map((array, place) =>
    columnKinds[(columns[place] as Column).kind].lanes === 2
      ? new BigInt64Array(array.buffer, array.byteOffset, rows)
      : array,
  );
