/**
 * Columns to Apache Arrow and back. The body of a frame is one Arrow IPC stream with one record batch. Reading copies
 * nothing: the columns are views of the body.
 */
import type { MessageType } from '@tietovirta/exchanges';
import { RecordBatchReader, type Data, type Field, type RecordBatch } from 'apache-arrow';
import { bodyForm } from './body-form.js';
import type { BodyPool } from './body-pool.js';
import { frameVersion, type Frame, type FrameHeader } from './frame.js';
import { frameLayout } from './frame-layout.js';
import { FrameUnreadable } from './frame-unreadable.js';
import type { MessageColumns } from './message-columns.js';

/** The body of a frame that holds these messages, in memory of its own; `pool` lends it when given. */
export function encodeColumns(columns: MessageColumns, pool?: BodyPool): Uint8Array {
  const form = bodyForm(columns.type);
  const bytes = form.bytes(columns.rows);
  const body = pool?.take(bytes) ?? new Uint8Array(bytes);
  form.write(body, columns);
  return body;
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
  const form = bodyForm(type);
  if (form.fits(frame.body, header.rows)) return columnsAt(form.offsets, frame, type);
  return columnsOf(readBatch(frame.body), type, header);
}

/** The columns that begin at these places of the body. */
function columnsAt(offsets: Int32Array, { header, body }: Frame, type: MessageType): MessageColumns {
  const { rows } = header;
  const { buffer } = body;
  let place = 0;
  const next = (): number => body.byteOffset + (offsets[place++] as number);
  const ordinals = type.kind === 'follow-up' ? new Uint32Array(buffer, next(), rows) : undefined;
  const times = new Int32Array(buffer, next(), rows * 2);
  const persons = type.person === undefined ? undefined : new Uint32Array(buffer, next(), rows);
  const holders = type.kind === 'contained' ? new Uint32Array(buffer, next(), rows) : undefined;
  const organisations = new Uint16Array(buffer, next(), rows);
  const dimensions = type.dimensions.map(() => new Uint8Array(buffer, next(), rows));
  const { firstOrdinal } = header;
  return { type, rows, firstOrdinal, ordinals, times, persons, holders, organisations, dimensions };
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
