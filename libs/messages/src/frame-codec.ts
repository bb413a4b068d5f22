/**
 * Columns to Apache Arrow and back. The body of a frame is one Arrow IPC stream with one record batch. Reading copies
 * nothing: the columns are views of the body. Only the times of frames of version 1 are written anew.
 */
import { calendarYear } from '@tietovirta/calendar';
import type { MessageType } from '@tietovirta/exchanges';
import { RecordBatchReader, type Data, type RecordBatch } from 'apache-arrow';
import { bodyForm } from './body-form.js';
import type { BodyPool } from './body-pool.js';
import { columnKinds, type ColumnArray, type ColumnArrays, type ColumnKind } from './column-kind.js';
import { columnTable } from './column-table.js';
import { frameColumns, frameLayout } from './frame-layout.js';
import { FrameUnreadable } from './frame-unreadable.js';
import { frameVersions, type Frame, type FrameHeader, type FrameVersion } from './frame.js';
import { firstGeneration, generationVersion } from './generation-version.js';
import { layoutDifference } from './layout-difference.js';
import type { MessageColumns } from './message-columns.js';
import { timesOfDay } from './message-times.js';

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
export function decodeFrame({ header, body }: Frame, type: MessageType): MessageColumns {
  const version = versionOf(header);
  const { rows, firstOrdinal } = header;
  const dayStartMs = dayStartOf(header);
  const form = bodyForm(type, version);
  const carried = form.fits(body, rows) ? form.arraysIn(body, rows) : arraysOf(body, { type, version, rows });
  const arrays = version === 1 ? withTimesOfDay(carried, type, { rows, dayStartMs }) : carried;
  return { type, rows, firstOrdinal, dayStartMs, arrays };
}

function versionOf({ version }: FrameHeader): FrameVersion {
  const known = frameVersions.find((each) => each === version);
  if (known === undefined) {
    const reason = `frame version ${version}, this reader knows ${frameVersions.join(' and ')}`;
    throw new FrameUnreadable('version-unknown', reason);
  }
  return known;
}

function dayStartOf({ year, day }: FrameHeader): number {
  let start: number | undefined;
  try {
    const { dayStartsMs, days } = calendarYear(year);
    if (day in days) start = dayStartsMs[day];
  } catch (cause) {
    throw new FrameUnreadable('day-unknown', `no calendar of ${year}`, { cause });
  }
  if (start === undefined) throw new FrameUnreadable('day-unknown', `no day ${day} in ${year}`);
  return start;
}

/** Version 1 carried instants where times lie within the day now. */
function withTimesOfDay(
  carried: readonly ColumnArray[],
  type: MessageType,
  { rows, dayStartMs }: Pick<MessageColumns, 'rows' | 'dayStartMs'>,
): readonly ColumnArray[] {
  const { columns } = columnTable(type);
  return carried.map((array, place) =>
    columns[place]?.meaning.is === 'time-of-day' ? timesOfDay(array as Int32Array, rows, dayStartMs) : array,
  );
}

interface Wanted {
  readonly type: MessageType;
  readonly version: FrameVersion;
  readonly rows: number;
}

/** The columns of a body that Arrow's reader has to find. */
function arraysOf(body: Uint8Array, { type, version, rows }: Wanted): readonly ColumnArray[] {
  const batch = readBatch(body);
  refuseOtherGeneration(batch.schema.metadata);
  const difference = layoutDifference(batch.schema.fields, frameLayout(type, version).fields);
  if (difference !== undefined) {
    throw new FrameUnreadable('layout-differs', `the columns are not those of ${type.id}: ${difference.en}`);
  }
  if (batch.numRows !== rows) {
    throw new FrameUnreadable('rows-differ', `${batch.numRows} rows in the body, ${rows} in the header`);
  }
  return frameColumns(type, version).map((column, place) => arrayAt(batch.data.children[place], column.kind, rows));
}

/** Frames that do not say their generation are of the first: the others have always said it. */
function refuseOtherGeneration(metadata: ReadonlyMap<string, string>): void {
  const generation = metadata.get('generation') ?? String(firstGeneration);
  if (generation === String(generationVersion)) return;
  const reason = `its messages are of generation ${generation}, this reader knows generation ${generationVersion}`;
  throw new FrameUnreadable('generation-differs', reason);
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

/** The values of one column as an array of its kind. @throws FrameUnreadable when they are not all there */
export function arrayAt<K extends ColumnKind>(data: Data | undefined, kind: K, rows: number): ColumnArrays[K] {
  const values = data?.values as (ArrayBufferView & { readonly length: number }) | undefined;
  if (data === undefined || values === undefined || values.length < rows || data.nullCount > 0) {
    throw new FrameUnreadable('body-unreadable', 'a column is shorter than the others or has missing values');
  }
  return columnKinds[kind].over(values.buffer, values.byteOffset, rows);
}
