/**
 * Columns to Apache Arrow and back. The body of a frame is one Arrow IPC stream with one record batch. Reading copies
 * nothing: the columns are views of the body.
 */
import type { MessageType } from '@tietovirta/exchanges';
import {
  AsyncByteQueue,
  makeData,
  RecordBatch,
  RecordBatchReader,
  RecordBatchStreamWriter,
  Struct,
  type Data,
  type DataType,
  type Field,
} from 'apache-arrow';
import type { BodyPool } from './body-pool.js';
import { frameVersion, type Frame, type FrameHeader } from './frame.js';
import { frameLayout } from './frame-layout.js';
import { FrameUnreadable } from './frame-unreadable.js';
import type { MessageColumns } from './message-columns.js';

/** Collects what a writer writes, to be copied once into memory of our choice. */
class Chunks extends AsyncByteQueue {
  readonly list: Uint8Array[] = [];
  bytes = 0;

  /** Writers hand over bytes, whatever the queue would accept beside them. */
  override write(value: Parameters<AsyncByteQueue['write']>[0]): void {
    const chunk = value as Uint8Array;
    this.list.push(chunk);
    this.bytes += chunk.byteLength;
  }
}

/** The body of a frame that holds these messages, in memory of its own; `pool` lends it when given. */
export function encodeColumns(columns: MessageColumns, pool?: BodyPool): Uint8Array {
  const chunks = new Chunks();
  const writer = new RecordBatchStreamWriter();
  writer.reset(chunks, frameLayout(columns.type));
  writer.write(recordBatchOf(columns));
  writer.finish();
  const body = pool?.take(chunks.bytes) ?? new Uint8Array(chunks.bytes);
  let at = 0;
  for (const chunk of chunks.list) {
    body.set(chunk, at);
    at += chunk.byteLength;
  }
  return body;
}

/** The messages as one Arrow record batch over the same memory. */
export function recordBatchOf(columns: MessageColumns): RecordBatch {
  const layout = frameLayout(columns.type);
  const { rows } = columns;
  const arrays: readonly ArrayBufferView[] = [
    ...(columns.ordinals === undefined ? [] : [columns.ordinals]),
    new BigInt64Array(columns.times.buffer, columns.times.byteOffset, rows),
    ...(columns.persons === undefined ? [] : [columns.persons]),
    ...(columns.holders === undefined ? [] : [columns.holders]),
    columns.organisations,
    ...columns.dimensions,
  ];
  const children: Data[] = layout.fields.map(
    (field, i) =>
      // The arrays stand in the order of the layout's fields; makeData cannot see that their types agree.
      makeData({ type: field.type as DataType, length: rows, nullCount: 0, data: arrays[i] } as never) as Data,
  );
  const struct = makeData({ type: new Struct(layout.fields), length: rows, nullCount: 0, children });
  return new RecordBatch(layout, struct);
}

/**
 * The messages of a frame. Values are not judged here (see RowFaults in counting), only that the columns are there.
 * @throws FrameUnreadable
 */
export function decodeFrame(frame: Frame, type: MessageType): MessageColumns {
  const { header } = frame;
  if (header.version !== frameVersion) {
    throw new FrameUnreadable('version-unknown', `frame version ${header.version}, this reader knows ${frameVersion}`);
  }
  return columnsOf(readBatch(frame.body), type, header);
}

function readBatch(body: Uint8Array): RecordBatch {
  let batches: RecordBatch[];
  try {
    batches = [...RecordBatchReader.from(body)];
  } catch (cause) {
    throw new FrameUnreadable('body-unreadable', 'the body is no Arrow stream', { cause });
  }
  const [batch] = batches;
  if (batch === undefined || batches.length > 1) {
    throw new FrameUnreadable('body-unreadable', `the body holds ${batches.length} record batches instead of 1`);
  }
  return batch;
}

function columnsOf(batch: RecordBatch, type: MessageType, header: FrameHeader): MessageColumns {
  const names = namesAndTypes(batch.schema.fields);
  if (names !== namesAndTypes(frameLayout(type).fields)) {
    throw new FrameUnreadable('layout-differs', `the columns (${names}) are not those of ${type.id}`);
  }
  if (batch.numRows !== header.rows) {
    throw new FrameUnreadable('rows-differ', `${batch.numRows} rows in the body, ${header.rows} in the header`);
  }
  const values = batch.data.children.map((child) => valuesOf(child, header.rows));
  const next = (): ArrayBufferView => values.shift() as ArrayBufferView;
  const followsUp = type.kind === 'follow-up';
  const ordinals = followsUp ? (next() as Uint32Array) : undefined;
  const instants = next() as BigInt64Array;
  const persons = type.person === undefined ? undefined : (next() as Uint32Array);
  const holders = type.kind === 'contained' ? (next() as Uint32Array) : undefined;
  return {
    type,
    rows: header.rows,
    firstOrdinal: header.firstOrdinal,
    ordinals,
    times: new Int32Array(instants.buffer, instants.byteOffset, header.rows * 2),
    persons,
    holders,
    organisations: next() as Uint16Array,
    dimensions: values as Uint8Array[],
  };
}

const namesAndTypes = (fields: readonly Field[]): string =>
  fields.map((field) => `${field.name}: ${String(field.type)}`).join(', ');

function valuesOf(data: Data, rows: number): ArrayBufferView {
  const values = data.values as (ArrayBufferView & { length: number }) | undefined;
  if (values === undefined || values.length < rows || data.nullCount > 0) {
    throw new FrameUnreadable('body-unreadable', 'a column is shorter than the frame or has missing values');
  }
  return values;
}
