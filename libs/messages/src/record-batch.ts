/** Messages as an Apache Arrow record batch: the columns stay where they are. */
import { makeData, RecordBatch, Struct, type Data, type DataType } from 'apache-arrow';
import { frameLayout } from './frame-layout.js';
import type { MessageColumns } from './message-columns.js';

export type ColumnArray = BigInt64Array | Uint32Array | Uint16Array | Uint8Array;

/** The columns in the order of the layout's fields. */
export function columnArrays(columns: MessageColumns): readonly ColumnArray[] {
  const { ordinals, times, persons, holders } = columns;
  const arrays: ColumnArray[] = [];
  if (ordinals !== undefined) arrays.push(ordinals);
  arrays.push(new BigInt64Array(times.buffer, times.byteOffset, columns.rows));
  if (persons !== undefined) arrays.push(persons);
  if (holders !== undefined) arrays.push(holders);
  arrays.push(columns.organisations, ...columns.dimensions);
  return arrays;
}

/** The messages as one Arrow record batch over the same memory. */
export function recordBatchOf(columns: MessageColumns): RecordBatch {
  const layout = frameLayout(columns.type);
  const { rows } = columns;
  const arrays = columnArrays(columns);
  const children: Data[] = layout.fields.map(
    (field, i) =>
      // The arrays stand in the order of the layout's fields; makeData cannot see that their types agree.
      makeData({ type: field.type as DataType, length: rows, nullCount: 0, data: arrays[i] } as never) as Data,
  );
  const struct = makeData({ type: new Struct(layout.fields), length: rows, nullCount: 0, children });
  return new RecordBatch(layout, struct);
}
